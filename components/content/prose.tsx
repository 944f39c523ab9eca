/** HTML that lib/content has sanitised: a page of the content folder, or what a member typed. */
export const Prose = ({ html }: { html: string }) => (
  <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
)
