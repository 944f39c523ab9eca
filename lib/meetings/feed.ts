import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { authSecret } from '@/lib/auth/secret'
import { attempt } from '@/lib/db/attempt'
import { accepted, type Outcome } from '@/lib/outcome'

/** Gives the account a feed under a new secret address; one that it had stops answering. */
export const subscribe = (actor: AccountActor, _input: object, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'calendar.subscribe')
    await tx.calendarFeed.deleteMany({ where: { userId: actor.userId } })
    await tx.calendarFeed.create({ data: { userId: actor.userId, createdAt: at } })
    await record(tx, actor, { action: 'calendar.subscribed', subject: `account:${actor.userId}`, at })
    return accepted()
  })

export const revokeFeed = (actor: AccountActor, _input: object, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'calendar.subscribe')
    const { count } = await tx.calendarFeed.deleteMany({ where: { userId: actor.userId } })
    if (count > 0) await record(tx, actor, { action: 'calendar.revoked', subject: `account:${actor.userId}`, at })
    return accepted()
  })

/** What stands in a feed's address: its id, and a signature that only this portal can make. */
export const tokenOf = (feedId: string): string => `${feedId}.${signature(feedId)}`

/** The feed's id, or null for a token that this portal did not make. */
export function feedOf(token: string): string | null {
  const [id = '', given = ''] = token.split('.')
  const expected = Buffer.from(signature(id))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? id : null
}

const signature = (feedId: string) =>
  createHmac('sha256', authSecret()).update(`calendar-feed:${feedId}`).digest('base64url')
