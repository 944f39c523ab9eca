import 'server-only'
import type { Charter } from '@/lib/content/charter-schema'
import { assess, listTerms } from '@/lib/eligibility/queries'
import { roleOfId } from '@/lib/eligibility/rules'
import { listEntitled } from '@/lib/votes/queries'
import { electorateOf } from '@/lib/votes/rules'
import type { NominationDetail } from './queries'
import { refuseRecusal } from './rules'

/**
 * A nomination against the rule in force at `at`: its requirements, and who could vote on it if it were opened now; nobody
 * once the electorate is settled.
 */
export async function standingOf(nomination: NominationDetail, charter: Charter, at: Date) {
  const { role, status, area, workPlan, recommendations, nomineeId, recusals } = nomination
  if (role === 'MEMBER') return null
  const terms = await listTerms(nomineeId)
  const brought = { hasArea: area !== null, hasWorkPlan: workPlan !== null, recommendations: recommendations.length }
  const assessment = assess(charter, role, terms, brought, at)
  if (!assessment) return null
  const { vote } = assessment.rule.parameters
  const entitled = refuseRecusal(status) ? [] : await listEntitled(vote.electorate.map(roleOfId), at)
  const recusedIds = recusals.map(({ personId }) => personId)
  const electors = electorateOf(vote, entitled, { nomineeId, recusedIds }, at).flatMap(({ personId }) => {
    const found = entitled.find((term) => term.personId === personId)
    return found ? { personId, ...found.person } : []
  })
  return { ...assessment, terms, electors }
}

export type NominationStanding = NonNullable<Awaited<ReturnType<typeof standingOf>>>
