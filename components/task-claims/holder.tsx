import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { silenceOf } from '@/lib/task-claims/rules'
import type { ShownClaim } from '@/lib/tasks/queries/tasks'
import { ClaimBadge } from './claim-badge'

/** `silence`: of a claim that is not over. */
type HolderProps = { claim: ShownClaim; silence: ReturnType<typeof silenceOf> | null; locale: Locale; timeZone: string }

/** Who has the task or asks for it, from when to when, and how long ago there was progress. */
export async function Holder({ claim, silence, locale, timeZone }: HolderProps) {
  const t = await getTranslations('taskClaims')
  const { status, members, startsOn, endsOn, endedAt, reason, leaseUntil } = claim
  const isAtWork = status === 'ACTIVE' || status === 'IN_REVIEW'
  return (
    <DescriptionList
      entries={[
        { term: t('standing'), description: <ClaimBadge status={status} /> },
        {
          term: t('people'),
          description: (
            <ul>
              {members.map(({ person, agreedAt }) => (
                <li key={person.id}>
                  <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>
                  {!agreedAt && ` · ${t('asked-to-join')}`}
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: t('dates'),
          description: t('from-to', { from: formatDay(locale, startsOn), to: formatDay(locale, endsOn) }),
        },
        {
          term: t('age-label'),
          description: isAtWork && silence && t(silence.isNoted ? 'age' : 'age-unnoted', { count: silence.days }),
        },
        {
          term: t('lease'),
          description:
            claim.isTheirs && leaseUntil ? t('lease-until', { day: formatDay(locale, leaseUntil, timeZone) }) : null,
        },
        { term: t('ended'), description: endedAt && formatDay(locale, endedAt, timeZone) },
        { term: t('reason'), description: reason && <span className="as-typed">{reason}</span> },
      ]}
    />
  )
}
