import 'server-only'
import { composeNextAgenda } from '@/lib/agenda/compose'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import { keepMeetingNotes } from '@/lib/task-claims/meeting-notes'
import type { HeldMeeting } from './load'

/** Ends a meeting that is open: the code works no more, and what was not had is carried over to the next agenda. */
export async function endSession(tx: Tx, actor: Actor, { id: meetingId, session }: HeldMeeting, at: Date) {
  const current = session?.currentItemId
  if (current) await tx.agendaItem.updateMany({ where: { id: current, outcome: null }, data: { outcome: 'DONE' } })
  await tx.agendaItem.updateMany({
    where: { meetingId, droppedAt: null, outcome: null },
    data: { outcome: 'CARRIED' },
  })
  await closeProposals(tx, meetingId, at)
  await keepMeetingNotes(tx, actor, meetingId, at)
  await tx.meetingSession.update({
    where: { meetingId },
    data: { closedAt: at, currentItemId: null, itemSince: null },
  })
  await composeNextAgenda(tx, at)
  await record(tx, actor, { action: 'session.closed', subject: `meeting:${meetingId}`, at })
}

/** Proposals that were had are done; the others come up again by themselves. */
async function closeProposals(tx: Tx, meetingId: string, at: Date): Promise<void> {
  const had = await tx.agendaItem.findMany({
    where: { meetingId, source: 'proposals', outcome: 'DONE', droppedAt: null },
    select: { key: true },
  })
  const ids = had.map(({ key }) => key.replace(/^proposal:/, ''))
  await tx.agendaProposal.updateMany({
    where: { id: { in: ids }, status: 'OPEN' },
    data: { status: 'DONE', closedAt: at },
  })
}
