// The arithmetic of a vote. Whole numbers throughout: shares are fractions, never 0.5.
import type { Role } from '@/lib/auth/permissions'
import { addDays } from '@/lib/calendar/recurrence'
import { daysLater } from '@/lib/calendar/zone'
import type { Fraction, VoteRule } from '@/lib/content/charter-schema'
import { roleOfId } from '@/lib/eligibility/rules'
import type { Reason } from '@/lib/outcome'
import { holdsAt, roleAt } from '@/lib/roles/rules'

export const choices = ['FOR', 'AGAINST', 'ABSTAIN'] as const
export type Choice = (typeof choices)[number]

/** What a rule says about counting. */
export type CountingRule = Pick<VoteRule, 'moreThan' | 'of'> & { quorum?: Fraction | undefined }

/** How the electorate has voted; whoever is in no list did not vote. */
export type Counts = { electorate: number; inFavour: number; against: number; abstained: number }

/** Why it carried or did not: `exactly` when the votes for are just the share that must be exceeded, as in a tie. */
export type OutcomeReason = 'majority' | 'no-quorum' | 'exactly' | 'too-few'

export type Decision = {
  carried: boolean
  reason: OutcomeReason
  /** What the share is taken of: the electorate, or the votes cast, which are those for and against. */
  base: number
  /** The fewest votes for that exceed the share of `base`. */
  needed: number
  /** Everyone who voted, abstentions too: what the quorum counts. */
  voted: number
  /** The fewest who must vote; null without a quorum. */
  quorum: number | null
}

/** Carried when the quorum votes and votes for > `moreThan` × base. */
export function decide(rule: CountingRule, counts: Counts): Decision {
  const { inFavour, against, abstained } = counts
  const voted = inFavour + against + abstained
  const base = rule.of === 'electorate' ? counts.electorate : inFavour + against
  const quorum = rule.quorum ? leastShare(rule.quorum, counts.electorate) : null
  const needed = moreThanShare(rule.moreThan, base)
  return { ...verdict(), base, needed, voted, quorum }

  function verdict(): Pick<Decision, 'carried' | 'reason'> {
    if (quorum !== null && voted < quorum) return { carried: false, reason: 'no-quorum' }
    if (inFavour >= needed) return { carried: true, reason: 'majority' }
    const { numerator, denominator } = rule.moreThan
    const exactly = base > 0 && inFavour * denominator === base * numerator
    return { carried: false, reason: exactly ? 'exactly' : 'too-few' }
  }
}

/** The smallest whole number greater than a share of `whole`: more than 1/2 of 16 is 9. */
export const moreThanShare = ({ numerator, denominator }: Fraction, whole: number): number =>
  wholePart(whole * numerator, denominator) + 1

/** The smallest whole number that is not less than a share of `whole`: 1/3 of 10 is 4. */
export const leastShare = ({ numerator, denominator }: Fraction, whole: number): number =>
  wholePart(whole * numerator + denominator - 1, denominator)

const wholePart = (dividend: number, divisor: number) => (dividend - (dividend % divisor)) / divisor

/** The fewest who may be asked in secret: among fewer, the result tells too much about each. */
export const SECRET_MINIMUM = 5

type ElectorTerm = { personId: string; role: Role; since: Date; until: Date | null }

/** Everyone who may vote at an instant, each once with their highest role: without the nominee and the recused. */
export function electorateOf(
  { electorate }: Pick<VoteRule, 'electorate'>,
  terms: readonly ElectorTerm[],
  without: { nomineeId: string; recusedIds: readonly string[] },
  at: Date,
): { personId: string; role: Role }[] {
  const roles = electorate.map(roleOfId)
  const excluded = new Set([without.nomineeId, ...without.recusedIds])
  const entitled = terms.filter(
    (term) => roles.includes(term.role) && holdsAt(term, at) && !excluded.has(term.personId),
  )
  return [...new Set(entitled.map(({ personId }) => personId))].map((personId) => {
    const role = roleAt(
      entitled.filter((term) => term.personId === personId),
      at,
    )
    if (!role) throw new Error('An elector holds a role')
    return { personId, role }
  })
}

/** Counts that show where a rule's limits lie: just the share, one more, many who abstain or stay away, too few at all. */
export function exampleCounts(rule: CountingRule): Counts[] {
  const { numerator, denominator } = rule.moreThan
  const electorate = denominator * Math.max(1, wholePart(16 + denominator - 1, denominator))
  const share = wholePart(electorate * numerator, denominator)
  const quarter = wholePart(electorate, 4)
  const scattered = { inFavour: 2 * quarter - 1, against: quarter - 1, abstained: quarter }
  const unattended = rule.quorum ? leastShare(rule.quorum, electorate) - 1 : 0
  return [
    { electorate, inFavour: share, against: electorate - share, abstained: 0 },
    { electorate, inFavour: share + 1, against: electorate - share - 1, abstained: 0 },
    { electorate, ...scattered },
    ...(unattended > 0 ? [{ electorate, inFavour: unattended, against: 0, abstained: 0 }] : []),
  ]
}

/** Days of the SIG's zone, `2026-12-03`. */
export type Venue = {
  today: string
  acceptedOn: string
  /** Of today and yesterday, those with a regular meeting. */
  meetingDays: readonly string[]
  /** The day of the latest meeting that voted on the same person for the same role, whether or not it came to a result. */
  votedOn: string | null
}

/**
 * Why a vote can't be held at the meeting of a day, or null. Charter: at a regular meeting. It is opened on its day, or on
 * the next for one that goes on past midnight; whom it did not carry, a later meeting votes on again.
 */
export function refuseVenue(meetingOn: string, { today, acceptedOn, meetingDays, votedOn }: Venue): Reason | null {
  if (meetingOn > today) return 'meeting-ahead'
  if (meetingOn < acceptedOn) return 'meeting-before-nomination'
  if (meetingOn < addDays(today, -1)) return 'vote-after-meeting'
  if (!meetingDays.includes(meetingOn)) return 'no-meeting-that-day'
  return votedOn !== null && meetingOn <= votedOn ? 'voted-at-meeting' : null
}

/** The day of the meeting at which a vote could be opened now, or why there is none. */
export function votingDay(venue: Venue): { meetingOn: string } | { reason: Reason } {
  const refusal = refuseVenue(venue.today, venue)
  if (!refusal) return { meetingOn: venue.today }
  const yesterday = addDays(venue.today, -1)
  return refuseVenue(yesterday, venue) ? { reason: refusal } : { meetingOn: yesterday }
}

type Opening = Venue & { meetingOn: string; closesAt: Date; electors: number }

/** A vote stays open for this long at the most. */
export const LONGEST_VOTE_DAYS = 30

/** Why a vote can't be opened so, and which field says it; null when it can. */
export function refuseOpening(
  { ballot }: Pick<VoteRule, 'ballot'>,
  { meetingOn, closesAt, electors, ...venue }: Opening,
  now: Date,
): { reason: Reason; field?: 'meetingOn' | 'closesAt' } | null {
  const wrongMeeting = refuseVenue(meetingOn, venue)
  if (wrongMeeting) return { reason: wrongMeeting, field: 'meetingOn' }
  if (closesAt <= now) return { reason: 'vote-closes-in-past', field: 'closesAt' }
  if (closesAt > daysLater(now, LONGEST_VOTE_DAYS, 'UTC')) return { reason: 'vote-too-long', field: 'closesAt' }
  if (electors === 0) return { reason: 'electorate-empty' }
  return ballot === 'secret' && electors < SECRET_MINIMUM ? { reason: 'electorate-too-small' } : null
}

type Casting = {
  closesAt: Date
  closedAt: Date | null
  isSecret: boolean
  voter: { hasVoted: boolean } | null
  isNominee: boolean
  isRecused: boolean
}

/** Why a ballot is not taken, or null. A named one may be changed until closing; a secret one is final. */
export function refuseBallot(
  { closesAt, closedAt, isSecret, voter, isNominee, isRecused }: Casting,
  { choice, reason }: { choice: Choice; reason?: string | undefined },
  now: Date,
): { reason: Reason; field?: 'reason' } | null {
  if (isNominee) return { reason: 'own-vote' }
  if (isRecused) return { reason: 'voter-recused' }
  if (!voter) return { reason: 'not-in-electorate' }
  if (closedAt !== null || closesAt <= now) return { reason: 'vote-closed' }
  if (choice === 'AGAINST' && !reason) return { reason: 'against-without-reason', field: 'reason' }
  return isSecret && voter.hasVoted ? { reason: 'voted-secretly' } : null
}

/**
 * Why a vote can't be closed by hand now, or null. Before its time by whom the charter's meeting is led (`leads`), and by
 * others once nobody is `waiting` to vote. Not as soon as the outcome is certain: that would tell how people voted.
 */
export const refuseClosing = (
  { closesAt, waiting }: { closesAt: Date; waiting: number },
  leads: boolean,
  now: Date,
): Reason | null => (closesAt <= now || waiting === 0 || leads ? null : 'vote-too-early-to-close')

/** When those who have not voted are reminded: a day ahead, of a shorter vote when half of it is over. */
export const reminderDueAt = ({ openedAt, closesAt }: { openedAt: Date; closesAt: Date }): Date =>
  new Date(Math.max(closesAt.getTime() - REMINDER_AHEAD, (openedAt.getTime() + closesAt.getTime()) / 2))

export const REMINDER_AHEAD = 86_400_000

/** When someone whom a vote did not carry may be nominated again; a later meeting votes on it (`refuseVenue`). */
export const nextTry = (retryAfter: { days: number } | undefined, closedAt: Date, timeZone: string): Date =>
  retryAfter ? daysLater(closedAt, retryAfter.days, timeZone) : closedAt
