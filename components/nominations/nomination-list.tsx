import { getTranslations } from 'next-intl/server'
import { formatDateTime, formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { NominationSummary } from '@/lib/nominations/queries'
import { entryOf } from './entry'
import { NominationBadge } from './nomination-badge'

type NominationListProps = { nominations: readonly NominationSummary[]; locale: Locale; timeZone: string }

/** Nominations, each with its state and the date that matters in it. */
export const NominationList = ({ nominations, locale, timeZone }: NominationListProps) => (
  <ul className="nomination-list">
    {nominations.map((nomination) => (
      <NominationLine key={nomination.id} nomination={nomination} locale={locale} timeZone={timeZone} />
    ))}
  </ul>
)

type LineProps = { nomination: NominationSummary; locale: Locale; timeZone: string }

async function NominationLine({ nomination, locale, timeZone }: LineProps) {
  const [t, votes] = await Promise.all([getTranslations('nominations.when'), getTranslations('votes.result')])
  const { id, status, election, scheduledFor, endedAt, submittedAt } = nomination
  const day = (at: Date) => formatDay(locale, at, timeZone)
  const hasResult = ['CLOSED', 'CONFIRMED', 'FAILED'].includes(status)
  return (
    <li>
      <h3>
        <a href={`/${locale}/nominations/${id}`}>{await entryOf(nomination)}</a>
      </h3>
      <p>
        <NominationBadge status={status} />
        {status === 'OPEN' && election && (
          <span>{t('closes', { date: formatDateTime(locale, election.closesAt, timeZone) })}</span>
        )}
        {status === 'SCHEDULED' && scheduledFor && <span>{t('scheduled', { date: day(scheduledFor) })}</span>}
        <span>{t('submitted', { date: day(submittedAt) })}</span>
        {endedAt && <span>{t('ended', { date: day(endedAt) })}</span>}
        {hasResult && <a href={`/${locale}/nominations/${id}/result`}>{votes('link')}</a>}
      </p>
    </li>
  )
}
