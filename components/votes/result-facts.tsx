import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDateTime, formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { NominationDetail } from '@/lib/nominations/queries'
import type { Vote } from '@/lib/votes/queries'

type ResultFactsProps = {
  vote: Vote
  nomination: NominationDetail
  /** When those who did not carry can be voted on again. */
  retryAt: Date | null
  locale: Locale
  timeZone: string
}

/** When and by whom; who stood aside; and, if it failed, when to try again. */
export async function ResultFacts({ vote, nomination, retryAt, locale, timeZone }: ResultFactsProps) {
  const [t, common] = await Promise.all([getTranslations('votes.result'), getTranslations('common')])
  const time = (at: Date) => formatDateTime(locale, at, timeZone)
  const day = (at: Date) => formatDay(locale, at, timeZone)
  const { closedAt, closedBy, end, openedAt, openedBy } = vote
  const ended = end === 'TIME' || !closedBy ? t('closed-by-time') : t('closed-by', { name: closedBy.name })
  const { nextTryAt, recusals } = nomination
  return (
    <DescriptionList
      entries={[
        { term: t('meeting'), description: formatDay(locale, vote.meetingOn) },
        { term: t('opened'), description: `${time(openedAt)} · ${t('opened-by', { name: openedBy.name })}` },
        { term: t('closed'), description: closedAt && `${time(closedAt)} · ${ended}` },
        {
          term: t('recused'),
          description: recusals.map(({ person }) => person.name).join(common('list.separator')),
        },
        {
          term: t('retry'),
          description: nextTryAt && retryAt && t('retry-from', { date: day(nextTryAt), meeting: day(retryAt) }),
        },
      ]}
    />
  )
}
