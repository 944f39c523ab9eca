import { SessionItem } from '@/components/sessions/session-item'
import { RollCall } from '@/components/votes/roll-call'
import { nominationIdOf } from '@/lib/agenda/rules'
import type { AccountActor } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/calendar/zone'
import type { Locale } from '@/lib/i18n/routing'
import type { SessionItem as Item } from '@/lib/sessions/queries'
import { listRollCalls, listVotingDays } from '@/lib/votes/queries'

type SessionItemsProps = {
  items: readonly Item[]
  session: { currentItemId: string | null; itemSince: Date | null }
  /** Who has checked in. */
  present: ReadonlySet<string>
  owners: readonly { id: string; name: string }[]
  viewer: AccountActor
  meeting: { slug: string; startsAt: Date; organiserId: string | null }
  locale: Locale
  timeZone: string
  at: Date
}

/** The agenda on the organiser's screen, each item with what belongs to its kind. */
export async function SessionItems({ items, session, present, owners, ...where }: SessionItemsProps) {
  const nominationIds = items.map(nominationIdOf).filter((id) => id !== null)
  const { viewer, meeting, timeZone, at } = where
  const called = await listRollCalls(viewer, nominationIds)
  const scheduled = called.filter(({ status }) => status === 'SCHEDULED')
  const heldOn = dayOf(meeting.startsAt, timeZone)
  const votingDays = await listVotingDays(viewer, scheduled, heldOn, at)
  const rollCallOf = (item: Item) => {
    const vote = called.find(({ id }) => id === nominationIdOf(item))
    return vote && <RollCall called={vote} votingDay={votingDays.get(vote.id)} {...{ present, heldOn }} {...where} />
  }
  return (
    <ol>
      {items.map((item) => (
        <SessionItem
          key={item.id}
          item={item}
          since={item.id === session.currentItemId ? session.itemSince : null}
          at={where.at}
          owners={owners}
          locale={where.locale}
        >
          {rollCallOf(item)}
        </SessionItem>
      ))}
    </ol>
  )
}
