import type { TocEntry } from '@/lib/content/schema'

/** Where a page has fewer than three headings, they are in sight anyway. */
export const TableOfContents = ({ label, entries }: { label: string; entries: readonly TocEntry[] }) =>
  entries.length < 3 ? null : (
    <nav className="toc" aria-label={label}>
      <p>{label}</p>
      <ul>
        {entries.map(({ id, text, depth }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
