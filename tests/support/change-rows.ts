// Moves time for single rows of a test's portal: a role's end, or a sign-in link's; gives a turn to organise. Run by `portal.script`.
import { db, disconnect } from '@/lib/db/client'

const [change, address = ''] = process.argv.slice(2)
const aMomentAgo = new Date(Date.now() - 1000)
const minutesOn = (count: number) => new Date(Date.now() + count * 60_000)

const changes: Record<string, () => Promise<{ count: number }>> = {
  'end-roles': () =>
    db.roleTerm.updateMany({
      where: { person: { account: { email: address } } },
      data: { until: new Date(), openKey: null },
    }),
  'expire-links': () =>
    db.verificationToken.updateMany({ where: { identifier: address }, data: { expires: aMomentAgo } }),
  /** The address is an event's: it begins in half an hour, having been open for sign-up. */
  'event-soon': () =>
    db.event.updateMany({
      where: { slug: address },
      data: { startsAt: minutesOn(30), endsAt: minutesOn(90), signUpClosesAt: minutesOn(29) },
    }),
  'event-running': () =>
    db.event.updateMany({
      where: { slug: address },
      data: { startsAt: minutesOn(-10), endsAt: minutesOn(50), signUpClosesAt: minutesOn(-20) },
    }),
  'event-over': () =>
    db.event.updateMany({
      where: { slug: address },
      data: { startsAt: minutesOn(-90), endsAt: minutesOn(-10), signUpClosesAt: minutesOn(-100) },
    }),
  /** To organise the last meeting that is nobody's by a swap; it stays theirs. */
  'give-turn': async () => {
    const { id: personId } = await db.person.findFirstOrThrow({ where: { account: { email: address } } })
    const turn = { personId, swappedAt: new Date() }
    if ((await db.duty.count({ where: { personId, swappedAt: { not: null } } })) > 0) return { count: 1 }
    const { id: meetingId, startsAt } = await db.meeting.findFirstOrThrow({
      where: { OR: [{ duty: null }, { duty: { swappedAt: null } }] },
      orderBy: { startsAt: 'desc' },
    })
    await db.duty.upsert({
      where: { meetingId },
      create: { kind: 'MEETING', meetingId, startsAt, ...turn },
      update: turn,
    })
    return { count: 1 }
  },
  'end-sessions': () => db.session.updateMany({ where: { user: { email: address } }, data: { expires: aMomentAgo } }),
}

const changed = await changes[change ?? '']?.()
await disconnect()
if (!changed?.count) throw new Error(`Nothing to change: ${change} ${address}`)
