import 'server-only'
import type { AccountActor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import { mailAboutTalk, mailedSpeakers } from './mail'

type Talk = { id: string; title: string }
type Session = { id: string; titleZh: string; titleEn: string; startsAt: Date; createdById: string | null }

/** Tells those who were to give a talk together, and whoever organises its session, that it is withdrawn; each once. */
export async function tellOfWithdrawal(
  tx: Tx,
  actor: AccountActor,
  talk: Talk,
  session: Session,
  at: Date,
): Promise<void> {
  const self = actor.personId ?? ''
  const extra = { session, name: actor.name ?? '' }
  const together = await tx.talkSpeaker.findMany({
    where: { talkId: talk.id, status: 'ACCEPTED', personId: { not: self } },
    select: mailedSpeakers.select,
  })
  await mailAboutTalk(tx, 'talk-withdrawn', talk, together, at, extra)
  const told = [self, ...together.map(({ personId }) => personId)]
  const organisers = (await organisersOf(tx, session)).filter(({ personId }) => !told.includes(personId))
  await mailAboutTalk(tx, 'talk-withdrawn', talk, organisers, at, { ...extra, path: `/admin/talks/${talk.id}` })
}

/** Whose turn it is to organise a session, and who made it. */
async function organisersOf(tx: Tx, { id: eventId, createdById }: Session) {
  const duty = await tx.duty.findFirst({ where: { eventId, cancelledAt: null }, select: { personId: true } })
  const ids = [duty?.personId, createdById].flatMap((id) => id ?? [])
  const { person } = mailedSpeakers.select
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, ...person.select } })
  return people.map(({ id, ...rest }) => ({ personId: id, person: rest }))
}
