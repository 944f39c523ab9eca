// Writes of votes, talks, minutes, reports and of people's own accounts, each as one step of a story, see front-door-writes.ts.
import { confirmClaim } from '@/lib/claims/commands/decisions'
import { answerCorrection } from '@/lib/corrections/commands'
import { db } from '@/lib/db/client'
import { changeFollowLanguage, unfollow } from '@/lib/followers/commands'
import { enterFigure } from '@/lib/goals/commands/figures'
import { mergeAccounts } from '@/lib/merging/commands'
import { commentOnNomination, recuse } from '@/lib/nominations/voices'
import { deleteAccount } from '@/lib/privacy/commands'
import { changeAvatar, removeAvatar } from '@/lib/profiles/commands'
import { draftReport, publishReport } from '@/lib/reports/commands'
import { strikeTerm } from '@/lib/roles/commands'
import { decideTalk, publishDecisions } from '@/lib/talks/review'
import { castBallot, closeVote } from '@/lib/votes/commands'
import { openVote } from '@/lib/votes/opening'
import { makeCommitter, makeHolder, visitor } from '../factories/actors'
import { judge, makeCampaign, makeSubmitted } from '../factories/campaigns'
import { makeClaim, makeCorrection } from '../factories/claims'
import { days } from '../factories/clock'
import { makeFollower } from '../factories/followers'
import { makeTarget, makeYear } from '../factories/goals'
import { opening } from '../factories/nominations'
import { makePicture } from '../factories/pictures'
import { makeTalk } from '../factories/talks'
import type { Scene, Write } from './front-door-writes'

/** Where what these change is shown. */
export const votingPages = ['/zh/campaigns', '/zh/talks', '/zh/reports', '/en/archive', '/zh/nominations?show=past']

const pick = <T>(list: readonly T[], number: number): T => {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('The list is empty.')
  return one
}

const nowhere = '00000000-0000-7000-8000-000000000000'
const why = { reason: 'Because.' }

const idOf = async (found: Promise<{ id: string } | null>) => (await found)?.id ?? nowhere

const aNomination = () => idOf(db.nomination.findFirst({ where: { endedAt: null }, orderBy: { id: 'desc' } }))

const someone = () => makeHolder('MEMBER', { terms: [{ role: 'MEMBER', since: days(-30, new Date()) }] })

const eventOf = ({ eventSlugs }: Scene, number: number) =>
  idOf(db.event.findFirst({ where: { slug: pick(eventSlugs, number) } }))

/** A target of a year, whose goals are published; one for all that ask for it, also at once. */
const aTarget = (year: number) => {
  const known = targets.get(year) ?? makeYear(year).then(async (id) => (await makeTarget({ id, year })).id)
  targets.set(year, known)
  return known
}
const targets = new Map<number, Promise<string>>()

export const votingWrites = {
  'comment on a nomination': async ({ members }, number) =>
    commentOnNomination(
      pick(members, number),
      { nominationId: await aNomination(), text: `Word ${number}` },
      new Date(),
    ).catch(() => null),

  'stand aside from a vote': async () =>
    recuse(await makeCommitter(), { nominationId: await aNomination() }, new Date()).catch(() => null),

  'open a vote, cast a ballot, or close it': async ({ maintainer }, number) => {
    const nominationId = await aNomination()
    const election = await db.election.findFirst({ where: { nominationId, closedAt: null }, select: { id: true } })
    if (!election)
      return openVote(maintainer, { nominationId, ...opening(1, new Date()) }, new Date()).catch(() => null)
    const electionId = election.id
    return number % 3
      ? castBallot(maintainer, { electionId, choice: number % 2 ? 'FOR' : 'ABSTAIN' }, new Date())
      : closeVote(maintainer, { electionId }, new Date()).catch(() => null)
  },

  'propose a talk, and decide on it': async (scene, number) => {
    const { members, maintainer } = scene
    // A member may have so many proposals at once.
    const talkId = await makeTalk(pick(members, number), {}, new Date()).catch(() => nowhere)
    const sessionId = await eventOf(scene, number)
    await decideTalk(maintainer, { talkId, decision: sessionId }, new Date())
    return publishDecisions(maintainer, { sessionId }, new Date())
  },

  'hand in, and have it judged': async (_, number) => {
    const { id: campaignId } = await makeCampaign()
    const { id } = await makeSubmitted(campaignId)
    return judge(id, number % 2 ? { line: 'bug' } : why)
  },

  'confirm a claim': async ({ maintainer }) =>
    confirmClaim(maintainer, { claimId: (await makeClaim()).id }, new Date()),

  'answer a correction': async ({ maintainer }) =>
    answerCorrection(
      maintainer,
      { correctionId: (await makeCorrection()).id, verdict: 'DONE', answer: 'Put right.' },
      new Date(),
    ),

  'strike a term': async ({ maintainer }) => {
    const { personId } = await someone()
    return strikeTerm(
      maintainer,
      { termId: await idOf(db.roleTerm.findFirst({ where: { personId } })), ...why },
      new Date(),
    )
  },

  'merge two accounts': async ({ maintainer }) => {
    const [stays, goes] = [await someone(), await makeHolder(null)]
    return mergeAccounts(maintainer, { stays: stays.userId, goes: goes.userId, roles: 'MEMBER' }, new Date())
  },

  'delete an account': async () => deleteAccount(await someone(), {}, new Date()),

  'a picture, or none': async ({ members }, number) => {
    const member = pick(members, number)
    if (number % 2) return removeAvatar(member, {}, new Date())
    const avatar = new File([new Uint8Array(await makePicture())], 'own.png', { type: 'image/png' })
    return changeAvatar(member, { avatar }, new Date())
  },

  'follow in another language, or leave': async (_, number) => {
    const { key } = await makeFollower({ since: new Date() })
    return number % 2
      ? unfollow(visitor, { key }, new Date())
      : changeFollowLanguage(visitor, { key, language: 'en' }, new Date())
  },

  'enter a figure': async ({ maintainer }, number) => {
    const targetId = await aTarget(new Date().getUTCFullYear())
    const asOf = new Date().toISOString().slice(0, 10)
    const figure = { value: number, asOf, evidenceUrl: 'https://example.org/1', note: undefined }
    return enterFigure(maintainer, { targetId, ...figure }, new Date())
  },

  'draft a report, or publish it': async ({ maintainer }, number) => {
    const year = new Date().getUTCFullYear() - 1
    await aTarget(year)
    return number % 2
      ? draftReport(maintainer, { year }, new Date())
      : publishReport(maintainer, { year, version: 1 }, new Date())
  },
} satisfies Record<string, Write>
