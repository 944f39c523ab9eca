import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { rememberedOf, rememberedUntilWritten } from '@/lib/freshness/remembered'
import { termHolds, untilTermsChange } from '@/lib/roles/queries'
import { secretReasons } from './ballot-box'
import { votingDay } from './rules'
import { termsOf } from './terms'
import { type Candidacy, organisersOn, venueOf, venuesAt } from './venue'

const person = { select: { slug: true, name: true } } as const

export type Vote = NonNullable<Awaited<ReturnType<typeof getVote>>>
export type VoteElector = Vote['electors'][number]
export type RollCall = Awaited<ReturnType<typeof listRollCalls>>[number]
export type CastBallot = Vote['ballots'][number]

/**
 * The vote on a nomination that the viewer may read (ask getNomination first), or null before it opens. While it is
 * open: who has voted, and the viewer's own named ballot. Positions and sums once it is closed, none if it was withdrawn.
 */
export const getVote = cache(async (viewer: Actor, nominationId: string) => {
  const vote = await rememberedUntilWritten(`vote:${nominationId}`, () => readVote(nominationId))
  const personId = viewer.kind === 'account' ? viewer.personId : null
  return vote && { ...vote, own: personId ? await ownBallot(vote.id, personId) : null }
})

async function readVote(nominationId: string) {
  const election = await db.election.findFirst({
    where: { nominationId },
    select: {
      id: true,
      ruleId: true,
      ruleVersion: true,
      terms: true,
      meetingOn: true,
      openedAt: true,
      openedBy: person,
      closesAt: true,
      closedAt: true,
      closedBy: person,
      end: true,
      inFavour: true,
      against: true,
      abstained: true,
      carried: true,
      confirmedAt: true,
      confirmedBy: person,
      voters: {
        orderBy: [{ person: { nameKey: 'asc' } }, { personId: 'asc' }],
        select: { personId: true, role: true, hasVoted: true, person },
      },
    },
  })
  if (!election) return null
  const { voters, ...facts } = election
  const terms = termsOf(election.terms)
  const isPublished = election.closedAt !== null && election.end !== 'WITHDRAWN'
  const ballots = isPublished ? await listBallots(election.id) : []
  const reasons = isPublished && terms.ballot === 'secret' ? await listSecretReasons(election.id) : []
  return { ...facts, terms, isPublished, electors: voters, ballots, reasons }
}

/** Every named ballot, changed ones too, each voter's in order. */
const listBallots = (electionId: string) =>
  db.ballot.findMany({
    where: { electionId },
    orderBy: [{ personId: 'asc' }, { number: 'asc' }],
    select: { personId: true, number: true, choice: true, reason: true, castAt: true, countsKey: true },
  })

async function listSecretReasons(electionId: string): Promise<string[]> {
  const tally = await db.secretTally.findFirst({ where: { electionId }, select: { reasons: true } })
  return tally ? secretReasons(tally.reasons) : []
}

const ownBallot = (electionId: string, personId: string) =>
  db.ballot.findFirst({
    where: { electionId, personId, countsKey: { not: null } },
    select: { choice: true, reason: true, castAt: true, number: true },
  })

/** Who could vote on a nomination at `at` by their roles: for the list that stands before the vote is opened. */
export const listEntitled = (roles: ('MEMBER' | 'COMMITTER' | 'MAINTAINER')[], at: Date) =>
  rememberedOf(`entitled:${roles.join()}`, at, async () => {
    await untilTermsChange(at)
    return db.roleTerm.findMany({
      where: { role: { in: roles }, ...termHolds(at) },
      orderBy: [{ person: { nameKey: 'asc' } }, { personId: 'asc' }],
      select: { personId: true, role: true, since: true, until: true, person },
    })
  })

/** Nominations on a meeting's agenda, with who votes and who has voted: for the screen at the meeting. No positions. */
export const listRollCalls = async (_viewer: Actor, nominationIds: readonly string[]) =>
  nominationIds.length === 0
    ? []
    : db.nomination.findMany({
        where: { id: { in: [...nominationIds] }, acceptedAt: { not: null } },
        select: {
          id: true,
          status: true,
          role: true,
          nomineeId: true,
          acceptedAt: true,
          election: {
            select: {
              id: true,
              meetingOn: true,
              closesAt: true,
              closedAt: true,
              carried: true,
              inFavour: true,
              against: true,
              abstained: true,
              voters: {
                orderBy: [{ person: { nameKey: 'asc' } }, { personId: 'asc' }],
                select: { personId: true, hasVoted: true, person },
              },
            },
          },
        },
      })

/** The day of the meeting at which the vote on a nomination can be opened now, or why there is none. */
export const getVotingDay = async (_viewer: Actor, nomination: Candidacy, at: Date) =>
  votingDay(await venueOf(db, nomination, at))

/** Whether votes can be opened now at the meeting of `day`, by nomination: for the screen at the meeting. */
export async function listVotingDays(
  _viewer: Actor,
  nominations: readonly (Candidacy & { id: string })[],
  day: string,
  at: Date,
) {
  const venues = nominations.length === 0 ? [] : await venuesAt(db, nominations, [day], at)
  return new Map(nominations.map(({ id }, index) => [id, venues[index] && votingDay(venues[index])]))
}

/** Who organises the meeting of a day. */
export const listOrganisersOn = (_viewer: Actor, day: string) => organisersOn(db, day)
