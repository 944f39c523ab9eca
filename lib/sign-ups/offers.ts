import 'server-only'
import { record } from '@/lib/audit/record'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db, type Tx, transaction } from '@/lib/db/client'
import { mailAboutEvent, mailedSignUp } from '@/lib/events/mail'
import { givePlaceBack, lockEvent } from './places'

const BATCH = 200

/** Passes on every place that was held and not taken in time. */
export async function expireOffers(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'event.keep-time')
  for (;;) {
    const due = await db.signUp.findMany({
      where: { status: 'OFFERED', acceptBy: { lte: at } },
      orderBy: [{ acceptBy: 'asc' }, { position: 'asc' }],
      take: BATCH,
      select: { id: true, eventId: true },
    })
    for (const { id, eventId } of due) await transaction((tx) => expire(tx, actor, id, eventId, at))
    if (due.length < BATCH) return
  }
}

async function expire(tx: Tx, actor: Actor, id: string, eventId: string, at: Date): Promise<void> {
  const event = await lockEvent(tx, eventId)
  // It may have been accepted or given up since it was found.
  const { count } = await tx.signUp.updateMany({
    where: { id, status: 'OFFERED', acceptBy: { lte: at } },
    data: { status: 'EXPIRED', liveKey: null },
  })
  if (count === 0 || !event) return
  await givePlaceBack(tx, event, at)
  await record(tx, actor, { action: 'event.offer-expired', subject: `event:${eventId}`, at, details: { signUpId: id } })
  if (event.status !== 'PUBLISHED') return
  const { person } = await tx.signUp.findFirstOrThrow({ where: { id }, select: mailedSignUp })
  if (person.account) await mailAboutEvent(tx, 'sign-up-expired', event, person.account, id, at)
}
