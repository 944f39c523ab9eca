// The result of a vote as a document that stands for itself: scripts/recount.mjs needs nothing else.
import type { Fraction } from '@/lib/content/charter-schema'
import type { Vote } from './queries'
import { type Counts, decide } from './rules'

export const RESULT_FORMAT = 'sig-portal/vote-result@1'

type Person = { slug: string; name: string }

export type ResultDocument = {
  format: typeof RESULT_FORMAT
  nomination: { id: string; role: string; nominee: Person }
  rule: {
    id: string
    version: number
    moreThan: string
    of: string
    quorum: string | null
    ballot: string
    electorate: readonly string[]
  }
  meetingOn: string
  openedAt: string
  closesAt: string
  closedAt: string
  closedBy: string
  electorate: (Person & { role: string; voted: boolean })[]
  recused: Person[]
  /** Named: every ballot, the changed ones too; of a voter's the one with the highest number counts. Secret: null. */
  ballots: { voter: string; number: number; choice: string; castAt: string }[] | null
  /** Secret: the sums, for there is nothing else. Named: null. */
  totals: { for: number; against: number; abstained: number } | null
  counts: { electorate: number; for: number; against: number; abstained: number; absent: number }
  arithmetic: { base: number; needed: number; voted: number; quorum: number | null }
  result: { carried: boolean; reason: string }
}

export type Subject = { id: string; role: string; nominee: Person; recusals: readonly { person: Person }[] }

/** The counts of a closed vote. */
export function countsOf({ electors, inFavour, against, abstained }: Vote): Counts {
  return { electorate: electors.length, inFavour: inFavour ?? 0, against: against ?? 0, abstained: abstained ?? 0 }
}

/** Null while the vote is open, and when it was withdrawn. */
export function resultDocument(vote: Vote, { id, role, nominee, recusals }: Subject): ResultDocument | null {
  if (!vote.isPublished || !vote.closedAt) return null
  const { terms } = vote
  const counts = countsOf(vote)
  const { carried, reason, ...arithmetic } = decide(terms, counts)
  const sums = { for: counts.inFavour, against: counts.against, abstained: counts.abstained }
  const slugs = new Map(vote.electors.map((elector) => [elector.personId, elector.person.slug]))
  const isSecret = terms.ballot === 'secret'
  return {
    format: RESULT_FORMAT,
    nomination: { id, role: role.toLowerCase(), nominee: plain(nominee) },
    rule: {
      id: vote.ruleId,
      version: vote.ruleVersion,
      moreThan: written(terms.moreThan),
      of: terms.of,
      quorum: terms.quorum ? written(terms.quorum) : null,
      ballot: terms.ballot,
      electorate: terms.electorate,
    },
    meetingOn: vote.meetingOn,
    openedAt: vote.openedAt.toISOString(),
    closesAt: vote.closesAt.toISOString(),
    closedAt: vote.closedAt.toISOString(),
    closedBy: vote.end === 'TIME' ? 'time' : 'organiser',
    electorate: vote.electors.map(({ role, hasVoted, person }) => ({
      ...plain(person),
      role: role.toLowerCase(),
      voted: hasVoted,
    })),
    recused: recusals.map(({ person }) => plain(person)),
    ballots: isSecret
      ? null
      : vote.ballots.map(({ personId, number, choice, castAt }) => ({
          voter: slugs.get(personId) ?? personId,
          number,
          choice: choice.toLowerCase(),
          castAt: castAt.toISOString(),
        })),
    totals: isSecret ? sums : null,
    counts: { electorate: counts.electorate, ...sums, absent: counts.electorate - arithmetic.voted },
    arithmetic,
    result: { carried, reason },
  }
}

const plain = ({ slug, name }: Person): Person => ({ slug, name })

const written = ({ numerator, denominator }: Fraction) => `${numerator}/${denominator}`
