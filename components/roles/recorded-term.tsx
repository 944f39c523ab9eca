import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { RecordedTerm } from '@/lib/roles/queries'

type RecordedTermProps = { locale: Locale; timeZone: string; term: RecordedTerm; children?: React.ReactNode }

/** A term with everything that was written about it, by whom and when. */
export async function RecordedTermFacts({ locale, timeZone, term, children }: RecordedTermProps) {
  const [t, people] = await Promise.all([getTranslations('roles'), getTranslations('people')])
  const day = (at: Date) => formatDay(locale, at, timeZone)
  const since = day(term.since)
  const period = term.until
    ? people('profile.between', { since, until: day(term.until) })
    : people('profile.until-now', { since })
  const by = (name: string | null) => name ?? t('system')
  return (
    <li className="recorded-term" data-superseded={term.supersededAt ? '' : undefined}>
      <p className="recorded-term-head">
        <b>{people(`role.${term.role}`)}</b> {period}
      </p>
      <ul className="recorded-term-notes">
        {pick(term, 'duty', locale) && <li>{pick(term, 'duty', locale)}</li>}
        <li>
          {t('recorded', {
            source: people(`source.${term.source}`),
            name: by(term.recordedBy),
            day: day(term.recordedAt),
          })}
          {term.reason && `${t('colon')}${term.reason}`}
        </li>
        {term.endRecordedAt && (
          <li>
            {t('ended', { name: by(term.endedBy), day: day(term.endRecordedAt) })}
            {term.endReason && `${t('colon')}${term.endReason}`}
          </li>
        )}
        {term.supersededAt && (
          <li>
            {t('superseded', { name: by(term.supersededBy), day: day(term.supersededAt) })}
            {term.supersededReason && `${t('colon')}${term.supersededReason}`}
          </li>
        )}
      </ul>
      {children}
    </li>
  )
}
