import type { AccountActor } from '@/lib/auth/permissions'
import { dayOf, localTimeOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { submitNomination } from '@/lib/nominations/commands'
import type { NominationInput } from '@/lib/nominations/schema'
import { openVote } from '@/lib/votes/opening'
import { makeCommitter, makeMaintainer, makeMember } from './actors'
import { anArea } from './applications'
import { days, present } from './clock'
import { meetingToday } from './meetings'

export type Person = AccountActor & { personId: string }

/** What a nominator types, as the schema hands it to the command. */
export const nominationInput = (nominee: Person, facts: Partial<NominationInput> = {}): NominationInput => ({
  nomineeId: nominee.personId,
  role: 'COMMITTER',
  area: anArea(),
  statement: 'Has adapted a model.',
  workPlan: 'One model a month.',
  evidence: [],
  links: [],
  ...facts,
})

/** Strikes every term, so that a test's electorate is its own. */
export async function nobodyInOffice(): Promise<void> {
  await db.roleTerm.updateMany({ where: { supersededAt: null }, data: { supersededAt: days(-1), openKey: null } })
}

/** A member's own nomination as committer, on the agenda of a meeting. */
export async function scheduledNomination(nominee: Person, at = present): Promise<string> {
  const submitted = await submitNomination(nominee, nominationInput(nominee), at)
  if (!submitted.ok) throw new Error(submitted.reason)
  return submitted.value.id
}

/** When to meet and to close, as the form says it: today, and so many days later. */
export function opening(closesInDays = 1, from = present) {
  const { timeZone } = getSite()
  return { meetingOn: dayOf(from, timeZone), closesAt: localTimeOf(days(closesInDays, from), timeZone) }
}

/** An open vote on a member, among one maintainer and `electors - 1` committers who alone are in office. */
export async function openedVote({ electors = 4, closesInDays = 1, at = present } = {}) {
  await nobodyInOffice()
  const nominee = await makeMember()
  const maintainer = await makeMaintainer()
  const committers = await Promise.all(Array.from({ length: electors - 1 }, () => makeCommitter()))
  const nominationId = await scheduledNomination(nominee)
  await meetingToday(at)
  const opened = await openVote(maintainer, { nominationId, ...opening(closesInDays, at) }, at)
  if (!opened.ok) throw new Error(opened.reason)
  const { id: electionId } = await db.election.findFirstOrThrow({ where: { nominationId } })
  return { nominee, maintainer, committers, electors: [maintainer, ...committers], nominationId, electionId }
}
