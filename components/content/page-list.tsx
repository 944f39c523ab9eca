import type { PageSummary } from '@/lib/content/schema'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type PageListProps = { locale: Locale; pages: readonly PageSummary[]; heading: 'h2' | 'h3' }

/** Pages of a folder: dated ones with their day, others numbered in their order. */
export const PageList = ({ locale, pages, heading: Heading }: PageListProps) => (
  <ol className="page-list">
    {pages.map(({ slug, title, description, date }, index) => (
      <li key={slug}>
        <span className="page-list-mark">
          {date ? <time dateTime={date}>{formatDay(locale, date)}</time> : String(index + 1).padStart(2, '0')}
        </span>
        <div>
          <Heading>
            <a href={`/${locale}/${slug}`}>{title}</a>
          </Heading>
          <p>{description}</p>
        </div>
      </li>
    ))}
  </ol>
)
