import { getTranslations } from 'next-intl/server'
import type { Contribution } from '@/lib/eligibility/queries'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type ContributionListProps = { contributions: readonly Contribution[]; locale: Locale; timeZone: string }

/** Recorded contributions, each with the page that shows it. */
export async function ContributionList({ contributions, locale, timeZone }: ContributionListProps) {
  const t = await getTranslations('eligibility')
  if (contributions.length === 0) return <p className="finding-note">{t('note.no-contributions')}</p>
  return (
    <ul className="finding-evidence dashed">
      {contributions.map((one) => (
        <li key={one.source}>
          <span>
            <a href={`/${locale}${one.path}`}>{pick(one, 'title', locale)}</a> · {t(`part.${one.kind}`)} ·{' '}
            {formatDay(locale, one.at, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  )
}
