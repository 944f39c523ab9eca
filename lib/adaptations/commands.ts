import 'server-only'
import { changeOf, digestOf, factsOf } from '@/lib/audit/columns'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { instantOf } from '@/lib/calendar/zone'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { accepted, type Refused, refused } from '@/lib/outcome'
import { termHolds } from '@/lib/roles/queries'
import { allowedHours, dueAfter, refuseTimes } from './rules'
import type { ClockInput, Drop, NewClock } from './schema'

type Id = { id: string }

/** Starts the clock of something that has appeared upstream. */
export const startClock = (actor: AccountActor, input: NewClock, at: Date) =>
  attempt<Id>(async (tx) => {
    authorize(actor, 'adaptation.keep')
    const { data, rule } = columns(input)
    const refusal = refuseTimes(data, at) ?? (await refuseOwner(tx, data.ownerId, at))
    if (refusal) return refusal
    const { id } = await tx.adaptation.create({
      data: { ...data, createdAt: at, createdById: actor.personId },
      select: { id: true },
    })
    await record(tx, actor, {
      action: 'adaptation.started',
      subject: `adaptation:${id}`,
      at,
      ...(rule && { rule }),
      details: factsOf(told(data)),
    })
    return accepted({ id })
  })

/** Changes what is said of it, unless somebody else has since the form was made. */
export const editClock = (actor: AccountActor, { adaptationId: id, version, ...input }: ClockInput, at: Date) =>
  attempt<Id>(async (tx) => {
    authorize(actor, 'adaptation.keep')
    const before = await tx.adaptation.findFirst({ where: { id } })
    if (!before) return refused('adaptation-not-found')
    if (before.droppedAt) return refused('adaptation-dropped')
    const { data, rule } = columns(input)
    const owner = data.ownerId === before.ownerId ? null : data.ownerId
    const refusal = refuseTimes(data, at) ?? (await refuseOwner(tx, owner, at))
    if (refusal) return refusal
    const isNew = data.ownerId !== before.ownerId || data.dueAt.getTime() !== before.dueAt.getTime()
    const { count } = await tx.adaptation.updateMany({
      where: { id, version },
      data: { ...data, ...(isNew && { remindedAt: null }), version: { increment: 1 } },
    })
    if (count === 0) return refused('adaptation-changed', { refresh: true })
    await record(tx, actor, {
      action: 'adaptation.edited',
      subject: `adaptation:${id}`,
      at,
      ...(rule && { rule }),
      ...changeOf(told(before), told(data)),
    })
    return accepted({ id })
  })

/** Leaves something out that is not to be adapted after all. */
export const dropClock = (actor: AccountActor, { adaptationId: id, reason }: Drop, at: Date) =>
  attempt<Id>(async (tx) => {
    authorize(actor, 'adaptation.keep')
    const found = await tx.adaptation.findFirst({ where: { id }, select: { adaptedAt: true } })
    if (!found) return refused('adaptation-not-found')
    if (found.adaptedAt) return refused('adaptation-done')
    const { count } = await tx.adaptation.updateMany({
      where: { id, droppedAt: null, adaptedAt: null },
      data: { droppedAt: at, dropReason: reason, version: { increment: 1 } },
    })
    if (count === 0) return refused('adaptation-dropped')
    await record(tx, actor, { action: 'adaptation.dropped', subject: `adaptation:${id}`, at })
    return accepted({ id })
  })

function columns(input: NewClock) {
  const { timeZone } = getSite()
  const instant = (local: string | undefined) => (local ? instantOf(local, timeZone) : null)
  const appearedAt = instantOf(input.appearedAt, timeZone)
  const { hours, rule } = allowedHours(getCharter(), appearedAt)
  const data = {
    kind: input.kind,
    title: input.title,
    isCore: input.isCore,
    appearedAt,
    dueAt: dueAfter(appearedAt, hours),
    upstreamUrl: input.upstreamUrl,
    startedAt: instant(input.startedAt),
    adaptedAt: instant(input.adaptedAt),
    adaptedUrl: input.adaptedUrl ?? null,
    lateReason: input.lateReason ?? null,
    ownerId: input.ownerId,
  }
  return { data, rule }
}

type Columns = ReturnType<typeof columns>['data']

/** For the audit log. */
const told = ({ lateReason, ...row }: Columns) => ({
  kind: row.kind,
  title: row.title,
  isCore: row.isCore,
  appearedAt: row.appearedAt,
  dueAt: row.dueAt,
  upstreamUrl: row.upstreamUrl,
  startedAt: row.startedAt,
  adaptedAt: row.adaptedAt,
  adaptedUrl: row.adaptedUrl,
  lateReason: digestOf(lateReason),
  ownerId: row.ownerId,
})

async function refuseOwner(tx: Tx, ownerId: string | null, at: Date): Promise<Refused | null> {
  if (ownerId === null) return null
  const terms = await tx.roleTerm.count({ where: { personId: ownerId, ...termHolds(at) } })
  return terms > 0 ? null : refused('adaptation-owner-unknown', { field: 'ownerId' })
}
