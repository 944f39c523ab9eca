import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, type Actor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { db, type Tx, transaction } from '@/lib/db/client'
import { lockMeeting } from '@/lib/meetings/load'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { composeAgenda, composeNextAgenda, writeVersion } from './compose'
import { mailAgenda } from './mail'
import { FIRST_DRAFT, FREEZE, isFreezeDue } from './rules'

type Proposal = { kind: 'DEMO' | 'TOPIC'; title: string; detail?: string | undefined; minutes: number }

/** Puts something on the next open agenda. */
export const propose = (actor: AccountActor, input: Proposal, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'agenda.propose')
    const { personId } = actor
    if (!personId) return refused('forbidden')
    const { id } = await tx.agendaProposal.create({
      data: { ...input, detail: input.detail ?? null, personId, createdAt: at },
      select: { id: true },
    })
    await record(tx, actor, { action: 'proposal.made', subject: `proposal:${id}`, at })
    await composeNextAgenda(tx, at)
    return accepted()
  })

/** Takes a proposal back: it leaves every agenda that is open. */
export const withdrawProposal = (
  actor: AccountActor,
  { proposalId }: { proposalId: string },
  at: Date,
): Promise<Outcome> =>
  attempt(async (tx) => {
    const proposal = await tx.agendaProposal.findFirst({ where: { id: proposalId }, select: { personId: true } })
    authorize(actor, 'agenda.withdraw', { personId: proposal?.personId ?? null })
    const { count } = await tx.agendaProposal.updateMany({
      where: { id: proposalId, status: 'OPEN' },
      data: { status: 'WITHDRAWN', closedAt: at },
    })
    if (count === 0) return refused('proposal-closed')
    await record(tx, actor, { action: 'proposal.withdrawn', subject: `proposal:${proposalId}`, at })
    await composeNextAgenda(tx, at)
    return accepted()
  })

/** Keeps the next agenda up to date, writes its first draft a week ahead, and freezes and mails it a day ahead. */
export async function tendAgendas(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'agenda.compose')
  await freezeDue(actor, at)
  await transaction((tx) => composeNextAgenda(tx, at))
  const soon = await db.meeting.findMany({
    where: {
      status: 'PLANNED',
      frozenAt: null,
      startsAt: { gt: at, lte: new Date(at.getTime() + FIRST_DRAFT) },
      versions: { none: {} },
    },
    select: { id: true },
  })
  for (const { id } of soon)
    await transaction(async (tx) => {
      const meeting = await lockMeeting(tx, id)
      if (!meeting || meeting.frozenAt || (await tx.agendaVersion.count({ where: { meetingId: id } })) > 0) return
      await composeAgenda(tx, meeting, at)
      await writeVersion(tx, id, 'DRAFT', at)
    })
}

async function freezeDue(actor: Actor, at: Date): Promise<void> {
  const due = await db.meeting.findMany({
    where: { status: 'PLANNED', frozenAt: null, startsAt: { gt: at, lte: new Date(at.getTime() + FREEZE) } },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  })
  for (const { id } of due) await transaction((tx) => freeze(tx, actor, id, at))
}

async function freeze(tx: Tx, actor: Actor, id: string, at: Date): Promise<void> {
  const meeting = await lockMeeting(tx, id)
  if (!meeting || !isFreezeDue(meeting, at)) return
  await composeAgenda(tx, meeting, at)
  const { before, items } = await writeVersion(tx, id, 'FROZEN', at)
  await tx.meeting.update({ where: { id }, data: { frozenAt: at } })
  await record(tx, actor, { action: 'agenda.frozen', subject: `meeting:${id}`, at, details: { items: items.length } })
  await mailAgenda(tx, meeting, items, before, at)
}
