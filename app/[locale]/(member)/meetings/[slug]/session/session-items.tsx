import { SessionItem } from '@/components/sessions/session-item'
import { RollCall } from '@/components/votes/roll-call'
import { nominationIdOf } from '@/lib/agenda/rules'
import type { AccountActor } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/routing'
import type { SessionItem as Item } from '@/lib/sessions/queries'
import { listRollCalls } from '@/lib/votes/queries'

type SessionItemsProps = {
  items: readonly Item[]
  session: { currentItemId: string | null; itemSince: Date | null }
  /** Who has checked in. */
  present: ReadonlySet<string>
  owners: readonly { id: string; name: string }[]
  viewer: AccountActor
  meetingSlug: string
  locale: Locale
  timeZone: string
  at: Date
}

/** The agenda on the organiser's screen, each item with what belongs to its kind. */
export async function SessionItems({ items, session, present, owners, ...where }: SessionItemsProps) {
  const nominationIds = items.map(nominationIdOf).filter((id) => id !== null)
  const called = new Map((await listRollCalls(where.viewer, nominationIds)).map((one) => [one.id, one]))
  const rollCallOf = (item: Item) => {
    const vote = called.get(nominationIdOf(item) ?? '')
    return vote && <RollCall called={vote} present={present} {...where} />
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
