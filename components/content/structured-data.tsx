/** JSON-LD for search engines: data that no browser runs. `json` must be safe inside a script element. */
export const StructuredData = ({ json }: { json: string }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
)
