import 'server-only'
import { db } from '@/lib/db/client'
import type { SearchKind } from './schema'

/** What may have to be found otherwise: a key of a kind. */
export type Affected = { kind: SearchKind; key: string }

const one = (kind: SearchKind) => async (key: string) => [{ kind, key }]

const person = (row: { personId: string | null } | null): Affected[] =>
  row?.personId ? [{ kind: 'PERSON', key: row.personId }] : []

/** By the noun of an audit entry's subject, `event:<id>`: what of the index depends on it. */
const affectedBy: Record<string, (id: string) => Promise<Affected[]>> = {
  person: one('PERSON'),
  account: async (id) => person(await db.user.findFirst({ where: { id }, select: { personId: true } })),
  application: async (id) => {
    const application = await db.membershipApplication.findFirst({ where: { id }, select: { userId: true } })
    return application
      ? person(await db.user.findFirst({ where: { id: application.userId }, select: { personId: true } }))
      : []
  },
  'role-term': async (id) => {
    const found = await db.person.findFirst({ where: { roleTerms: { some: { id } } }, select: { id: true } })
    // Of a term that was replaced (`supersededAt`), too: its person's record has changed.
    return found ? [{ kind: 'PERSON', key: found.id }] : []
  },
  nomination: async (id) => {
    const found = await db.nomination.findFirst({ where: { id }, select: { nomineeId: true } })
    return found ? [{ kind: 'PERSON', key: found.nomineeId }] : []
  },
  event: async (id) => {
    const talks = await db.talk.findMany({ where: { sessionId: id }, select: { id: true }, take: 100 })
    return [{ kind: 'EVENT', key: id }, ...talks.map((talk) => ({ kind: 'TALK' as const, key: talk.id }))]
  },
  talk: one('TALK'),
  meeting: one('MINUTES'),
  task: one('TASK'),
  campaign: one('CAMPAIGN'),
  goals: async (year) => {
    const targets = await db.goalTarget.findMany({ where: { year: Number(year) }, select: { id: true }, take: 500 })
    return targets.map(({ id }) => ({ kind: 'GOAL', key: id }))
  },
  'goal-target': one('GOAL'),
  model: one('MODEL'),
  article: one('ARTICLE'),
}

/** What of the index depends on this subject of the audit log. */
export function affectedOf(subject: string): Promise<Affected[]> {
  const colon = subject.indexOf(':')
  const find = affectedBy[subject.slice(0, colon)]
  return find ? find(subject.slice(colon + 1)) : Promise.resolve([])
}
