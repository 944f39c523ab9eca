type PaginationProps = {
  label: string
  previous?: { href: string; label: string } | undefined
  next?: { href: string; label: string } | undefined
}

/** Steps through a list that is paged by key. Nothing when there is one page. */
export const Pagination = ({ label, previous, next }: PaginationProps) =>
  previous || next ? (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <a rel="prev" href={previous.href}>
          ← {previous.label}
        </a>
      )}
      {next && (
        <a rel="next" href={next.href}>
          {next.label} →
        </a>
      )}
    </nav>
  ) : null
