import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db, type Tx, transaction } from '@/lib/db/client'
import { mailedSignUp, mailToAll } from '@/lib/events/mail'
import { dueReminder, type Reminder, reminderHours } from './rules'

/** Reminds everyone who has a place, a day and an hour ahead, each once for the time that the event has. */
export async function sendReminders(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'event.keep-time')
  const horizon = new Date(at.getTime() + reminderHours.day * 3_600_000)
  const near = await db.event.findMany({
    where: { status: 'PUBLISHED', startsAt: { gt: at, lte: horizon }, hourReminded: false },
    select: { id: true, startsAt: true, dayReminded: true, hourReminded: true },
  })
  for (const event of near) {
    const reminder = dueReminder(event, at)
    if (reminder) await transaction((tx) => remind(tx, event.id, reminder, at))
  }
}

/** The mark and the mail are written together, by whoever sets the mark first. */
async function remind(tx: Tx, eventId: string, reminder: Reminder, at: Date): Promise<void> {
  const open = { id: eventId, status: 'PUBLISHED' as const, startsAt: { gt: at } }
  const { count } =
    reminder === 'hour'
      ? await tx.event.updateMany({
          where: { ...open, hourReminded: false },
          data: { hourReminded: true, dayReminded: true },
        })
      : await tx.event.updateMany({ where: { ...open, dayReminded: false }, data: { dayReminded: true } })
  if (count === 0) return
  const event = await tx.event.findFirstOrThrow({ where: { id: eventId } })
  const placed = { eventId, status: 'CONFIRMED' as const }
  const signUps = await tx.signUp.findMany({ where: placed, orderBy: { position: 'asc' }, select: mailedSignUp })
  const occasion = event.startsAt.toISOString()
  await mailToAll(tx, `event-reminder-${reminder}`, event, signUps, at, { occasion, link: event.joinUrl })
}
