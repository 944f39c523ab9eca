import 'server-only'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { termHolds } from '@/lib/roles/queries'

export const dutyKinds = ['MEETING', 'SHARING_SESSION'] as const
export type DutyKind = (typeof dutyKinds)[number]

/** Everyone whom the charter lets organise at `at`, with since when. Without a rule on it, nobody takes turns. */
export async function eligibleOrganisers(tx: Tx, kind: DutyKind, at: Date): Promise<Map<string, Date>> {
  const groups = groupsFor(kind, at)
  const roles = groups.flatMap((group) => (group === 'core-developer' ? [] : [roleOf[group]]))
  const [terms, marks] = await Promise.all([
    tx.roleTerm.findMany({ where: { role: { in: roles }, ...termHolds(at) }, select: { personId: true, since: true } }),
    groups.includes('core-developer')
      ? tx.coreDeveloper.findMany({ where: markHolds(at), select: { personId: true, since: true } })
      : [],
  ])
  const since = new Map<string, Date>()
  for (const one of [...terms, ...marks]) {
    const known = since.get(one.personId)
    if (!known || one.since < known) since.set(one.personId, one.since)
  }
  return since
}

/** For `where`: marks as core developer that hold at an instant. */
export const markHolds = (at: Date) => ({ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] })

function groupsFor(kind: DutyKind, at: Date) {
  const rule = ruleInForce(getCharter(), 'organiser-rotation', at)
  if (!rule) return []
  return kind === 'MEETING' ? rule.parameters.meeting : rule.parameters.sharingSession
}

const roleOf = { committer: 'COMMITTER', maintainer: 'MAINTAINER' } as const
