import 'server-only'
import type { AccountActor, Role } from '@/lib/auth/permissions'
import { getCharter, getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { assess } from '@/lib/eligibility/queries'
import { refuseCandidate } from '@/lib/eligibility/rules'
import { formatDay } from '@/lib/i18n/format'
import { type Refused, refused } from '@/lib/outcome'
import { onRecord } from '@/lib/roles/queries'
import { electionRule } from './progress'

/** Why someone can't be nominated now, by what the portal knows of them. */
export async function refuseNominee(
  tx: Tx,
  actor: AccountActor,
  nomineeId: string,
  role: Role,
  at: Date,
): Promise<Refused | null> {
  if (role === 'MEMBER') return refused('role-not-voted')
  const nominee = await tx.person.findFirst({
    where: { id: nomineeId },
    select: { roleTerms: { where: onRecord, select: termFields } },
  })
  if (!nominee) return refused('person-not-found')
  const assessment = assess(getCharter(), role, nominee.roleTerms, null, at)
  if (!assessment) return refused('election-not-in-force')
  if (assessment.held) return refused('nominee-holds-role')
  const unmet = refuseCandidate(assessment.findings)
  if (unmet) return refused(unmet)
  const failed = await tx.nomination.findFirst({
    where: { nomineeId, role, nextTryAt: { gt: at } },
    orderBy: { nextTryAt: 'desc' },
    select: { nextTryAt: true },
  })
  if (!failed?.nextTryAt) return null
  return refused('retry-too-early', { params: { date: formatDay(actor.locale, failed.nextTryAt, getSite().timeZone) } })
}

const termFields = {
  id: true,
  role: true,
  since: true,
  until: true,
  source: true,
  ruleId: true,
  ruleVersion: true,
} as const

/** Why area or work plan won't do; before the nominee has agreed they may be missing, for the plan is theirs. */
export function refusePlan(
  role: Role,
  plan: { area?: string | undefined; workPlan?: string | undefined },
  isNominees: boolean,
  at: Date,
): Refused | null {
  const rule = electionRule(role, at)
  const { area, workPlan } = plan
  if (area && !getSite().areas.some(({ id }) => id === area)) return refused('area-unknown', { field: 'area' })
  if (!rule || !isNominees) return null
  if (rule.parameters.area && !area) return refused('area-missing', { field: 'area' })
  const templates = Object.values(getCharter().workPlanTemplate ?? {}).map((text) => text.trim())
  const isWritten = workPlan && !templates.includes(workPlan)
  return rule.parameters.workPlan && !isWritten ? refused('work-plan-missing', { field: 'workPlan' }) : null
}
