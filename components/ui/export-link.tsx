/** The whole list as a file that spreadsheets read. */
export const ExportLink = ({ href, label }: { href: string; label: string }) => (
  <p>
    <a href={href} download>
      {label}
    </a>
  </p>
)
