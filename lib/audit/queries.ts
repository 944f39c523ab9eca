import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { nextMidnight, startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { PAGE_SIZE, pageTake } from '@/lib/db/paging'
import { ownPlaces, withoutJudge } from './own'
import type { AuditFilter } from './schema'

export type AuditPage = Awaited<ReturnType<typeof listEntries>>
export type ListedEntry = AuditPage['rows'][number]

const shown = {
  sequence: true,
  at: true,
  actor: true,
  action: true,
  subject: true,
  ruleId: true,
  ruleVersion: true,
  details: true,
  hash: true,
} as const

/** A page of the log, latest first; `next` is the place to ask the following page with. */
export async function listEntries(viewer: Actor, { after, ...filter }: AuditFilter) {
  authorize(viewer, 'audit.read')
  const where = await matching(filter)
  return pageOf(await entriesOf({ AND: [where, { sequence: after ? { lt: after } : { gt: 0 } }] }))
}

/** What the reader did, what was done to them, and what was decided about what is theirs. */
export async function listOwnEntries(viewer: Actor, after?: number) {
  authorize(viewer, 'account.use')
  if (viewer.kind !== 'account') return pageOf([])
  const found = await entriesOf({ sequence: { in: await ownPlaces(viewer, after) } })
  return pageOf(found.map((entry) => withoutJudge(entry, viewer)))
}

/** The whole log as the filter has it, earliest first, in parts. */
export async function* exportEntries(viewer: Actor, { after: _, ...filter }: AuditFilter) {
  authorize(viewer, 'audit.read')
  const where = await matching(filter)
  let reached = 0
  while (true) {
    const rows = await db.auditEntry.findMany({
      where: { AND: [where, { sequence: { gt: reached } }] },
      orderBy: { sequence: 'asc' },
      take: 500,
      select: shown,
    })
    if (rows.length === 0) return
    yield rows
    reached = rows.at(-1)?.sequence ?? Number.POSITIVE_INFINITY
  }
}

/** Where the log ends now: what to note elsewhere, so that rewriting it would show. */
export async function getHead(viewer: Actor) {
  authorize(viewer, 'audit.read')
  return db.auditHead.findFirst({ where: { id: 1 }, select: { sequence: true, hash: true } })
}

type Where = NonNullable<NonNullable<Parameters<typeof db.auditEntry.findMany>[0]>['where']>

const entriesOf = (where: Where) =>
  db.auditEntry.findMany({ where, orderBy: { sequence: 'desc' }, take: pageTake, select: shown })

async function pageOf(found: Awaited<ReturnType<typeof entriesOf>>) {
  const rows = found.slice(0, PAGE_SIZE)
  const next = found.length > PAGE_SIZE ? (rows.at(-1)?.sequence ?? null) : null
  return { rows, next, people: await peopleIn(rows) }
}

async function matching({ who, action, subject, from, to }: Omit<AuditFilter, 'after'>) {
  const { timeZone } = getSite()
  const since = from ? { gte: startOfDay(from, timeZone) } : {}
  const until = to ? { lt: nextMidnight(startOfDay(to, timeZone), timeZone) } : {}
  return {
    ...(who && { actor: { in: await referencesOf(who) } }),
    ...(action && { action: { startsWith: action } }),
    ...(subject && { subject: { startsWith: subject } }),
    ...((from || to) && { at: { ...since, ...until } }),
  }
}

/** How the log may call whoever somebody asks for. */
async function referencesOf(who: string): Promise<string[]> {
  if (/^(system|visitor|(person|account):.+)$/.test(who)) return [who]
  const people = await db.person.findMany({
    where: { OR: [{ slug: who }, { nameKey: who.toLowerCase() }, { nativeName: who }] },
    take: 10,
    select: { id: true, account: { select: { id: true } } },
  })
  // Their earliest entries may be from before the account had a person.
  return people.flatMap(({ id, account }) => [`person:${id}`, ...(account ? [`account:${account.id}`] : [])])
}

/** Names for the references to people, by reference. */
async function peopleIn(rows: readonly { actor: string; subject: string }[]) {
  const ids = rows
    .flatMap(({ actor, subject }) => [actor, subject])
    .flatMap((one) => /^person:(.+)$/.exec(one)?.[1] ?? [])
  if (ids.length === 0) return new Map<string, { slug: string; name: string }>()
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, slug: true, name: true },
  })
  return new Map(people.map(({ id, ...person }) => [`person:${id}`, person]))
}
