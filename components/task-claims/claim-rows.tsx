import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { LiveClaim } from '@/lib/task-claims/queries'
import { ClaimBadge } from './claim-badge'

type ClaimRowsProps = { claims: readonly LiveClaim[]; locale: Locale; timeZone: string }

/** Claims that are not over, each with its task, its lead and the date that matters. */
export async function ClaimRows({ claims, locale, timeZone }: ClaimRowsProps) {
  const t = await getTranslations('taskClaims.row')
  return (
    <ul className="task-rows">
      {claims.map(({ id, status, task, lead, claimedAt, submittedAt, leaseUntil }) => {
        const day = (at: Date) => formatDay(locale, at, timeZone)
        return (
          <li key={id}>
            <a href={`/${locale}/tasks/${task.slug}`}>{pick(task, 'title', locale)}</a>
            <ClaimBadge status={status} />
            <span>{lead.name}</span>
            <span>
              {status === 'ACTIVE' && leaseUntil
                ? t('lease', { day: day(leaseUntil) })
                : status === 'IN_REVIEW' && submittedAt
                  ? t('submitted', { day: day(submittedAt) })
                  : t('claimed', { day: day(claimedAt) })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
