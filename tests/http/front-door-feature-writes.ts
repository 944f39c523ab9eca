// A write of each feature with pages of its own, each as one step of a story, see front-door-writes.ts.
import { startClock } from '@/lib/adaptations/commands'
import { propose } from '@/lib/agenda/commands'
import { declineArticle, publishArticle } from '@/lib/articles/commands'
import { revokeCertificate } from '@/lib/certificates/commands'
import { db } from '@/lib/db/client'
import { cancelMeeting, planMeetings } from '@/lib/meetings/commands'
import { addModel, editModel } from '@/lib/models/commands'
import { submitNomination, withdrawNomination } from '@/lib/nominations/commands'
import { chooseNaming } from '@/lib/points/commands'
import { cancelRedemptionFor } from '@/lib/prizes/commands/deciding'
import { updateProfile } from '@/lib/profiles/commands'
import { grantRecognition, withdrawRecognition } from '@/lib/recognitions/commands'
import { appointRole, endRole } from '@/lib/roles/commands'
import { changeSettings } from '@/lib/settings/commands'
import { releaseClaim } from '@/lib/task-claims/commands/deciding'
import { reviewWork } from '@/lib/task-claims/commands/reviewing'
import { noteProgress } from '@/lib/task-claims/commands/working'
import { publishQuarter } from '@/lib/tasks/commands/quarters'
import { quarterOf } from '@/lib/tasks/quarters'
import { system } from '../factories/actors'
import { makeArticle } from '../factories/articles'
import { makeFollower } from '../factories/followers'
import { clockInput, modelInput } from '../factories/goals'
import { nominationInput } from '../factories/nominations'
import { givePoints, takePoints } from '../factories/points'
import { makeRedemption } from '../factories/prizes'
import { profileInput } from '../factories/profiles'
import { makeActive, makeDraft, makeSubmission } from '../factories/tasks'
import type { Scene, Write } from './front-door-writes'

/** Where what these change is shown. */
export const featurePages = [
  '/zh/articles',
  '/zh/models',
  '/zh/adaptations',
  '/zh/tasks',
  '/zh/meetings',
  '/zh/nominations',
  '/zh/hall-of-fame',
  '/zh/goals',
  '/zh/points',
  '/zh/prizes',
  '/en/articles/feed.xml',
  '/en/models/models.csv',
]

const pick = <T>(list: readonly T[], number: number): T => {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('The list is empty.')
  return one
}

const nowhere = '00000000-0000-7000-8000-000000000000'
const why = { reason: 'Because.' }
const year = new Date().getUTCFullYear()
const citation = { nameZh: undefined, nameEn: undefined, year, citationZh: '事迹', citationEn: 'Deeds' }
const contact = { contactZh: undefined, contactEn: undefined, contactUrl: 'https://example.org/contact' }

const ofModel = async () => {
  const { slug: _, ...facts } = modelInput()
  const model = await db.supportedModel.findFirst({ orderBy: { id: 'desc' }, select: { id: true, version: true } })
  return { modelId: model?.id ?? nowhere, version: model?.version ?? 1, ...facts }
}

const idOf = async (found: Promise<{ id: string } | null>) => (await found)?.id ?? nowhere

const earning = async <M extends { personId: string }>(member: M): Promise<M> => {
  await givePoints(member.personId, 10, { at: new Date() })
  return member
}

const nominationOf = (scene: Scene, number: number) =>
  idOf(db.nomination.findFirst({ where: { nomineeId: pick(scene.members, number).personId, endedAt: null } }))

export const featureWrites = {
  'publish an article': async ({ maintainer, members }, number) => {
    const articleId = await makeArticle({ authorId: pick(members, number).personId })
    return publishArticle(maintainer, { articleId }, new Date())
  },

  'decline an article': async ({ maintainer }) =>
    declineArticle(maintainer, { articleId: await makeArticle(), ...why }, new Date()),

  'add a model': ({ maintainer }) => addModel(maintainer, modelInput(), new Date()),

  'edit a model': async ({ maintainer }) => editModel(maintainer, await ofModel(), new Date()),

  'start a clock': ({ maintainer }) => startClock(maintainer, clockInput(), new Date()),

  'publish feature tasks': async ({ maintainer }) => {
    const quarter = quarterOf(new Date(), 'Asia/Shanghai')
    await makeDraft({ quarter })
    return publishQuarter(
      maintainer,
      { quarter, count: await db.task.count({ where: { quarter, status: 'DRAFT' } }) },
      new Date(),
    )
  },

  'work on a task, or have it released': async ({ maintainer }, number) => {
    const { claimId, lead } = await makeActive()
    return number % 2
      ? noteProgress(lead, { claimId, text: 'A step.', links: [] }, new Date())
      : releaseClaim(maintainer, { claimId, ...why }, new Date())
  },

  'finish a task': async () => {
    const { mentor, claimId } = await makeSubmission()
    const review = { claimId, checklistVersion: 1, met: [0, 1], verdict: 'ACCEPTED' as const, comment: undefined }
    return reviewWork(mentor, review, new Date())
  },

  'revoke a certificate': async ({ maintainer }) => {
    const certificateId = await idOf(db.certificate.findFirst({ where: { revokedAt: null } }))
    return revokeCertificate(maintainer, { certificateId, ...why }, new Date())
  },

  'plan meetings': () => planMeetings(system, new Date()),

  'call a meeting off': async ({ maintainer }) => {
    const meetingId = await idOf(db.meeting.findFirst({ where: { status: 'PLANNED', startsAt: { gt: new Date() } } }))
    return cancelMeeting(maintainer, { meetingId, ...why }, new Date())
  },

  'propose for an agenda': ({ members }, number) =>
    propose(pick(members, number), { kind: 'TOPIC', title: `Topic ${number}`, minutes: 5 }, new Date()),

  nominate: ({ members }, number) =>
    submitNomination(pick(members, number), nominationInput(pick(members, number)), new Date()),

  'withdraw a nomination': async (scene, number) =>
    withdrawNomination(
      pick(scene.members, number),
      { nominationId: await nominationOf(scene, number) },
      new Date(),
    ).catch(() => null),

  'recognise someone': ({ maintainer, members }, number) =>
    grantRecognition(
      maintainer,
      { ...citation, kind: 'EVANGELIST', personId: pick(members, number).personId },
      new Date(),
    ),

  'withdraw a recognition': async ({ maintainer }) => {
    const recognitionId = await idOf(db.recognition.findFirst({ where: { withdrawnAt: null } }))
    return withdrawRecognition(maintainer, { recognitionId, ...why }, new Date())
  },

  'change a profile': ({ members }, number) =>
    updateProfile(pick(members, number), profileInput({ name: `Member ${number}` }), new Date()),

  'award points, or take them back': async ({ members }, number) => {
    const source = await givePoints(pick(members, number).personId, 1 + (number % 9), { at: new Date() })
    return number % 3 ? null : takePoints(source, new Date())
  },

  'choose to be named or not': ({ members }, number) =>
    chooseNaming(pick(members, number), number % 2 ? { isNamed: 'yes' } : {}, new Date()),

  'redeem a prize, or have it cancelled': async ({ maintainer, members }, number) => {
    const { id: redemptionId } = await makeRedemption(await earning(pick(members, number)))
    return number % 2 ? cancelRedemptionFor(maintainer, { redemptionId, ...why }, new Date()) : null
  },

  follow: (_, number) => makeFollower({ since: new Date(), until: number % 3 ? null : new Date() }),

  'change the settings': ({ maintainer }, number) =>
    changeSettings(
      maintainer,
      { ...contact, capacity: 5 + (number % 50), opensDaysBefore: 9, closesHoursBefore: 9 },
      new Date(),
    ),

  'appoint someone, or end it': async ({ maintainer, members }, number) => {
    const { personId } = pick(members, number)
    const today = new Date().toISOString().slice(0, 10)
    const term = await db.roleTerm.findFirst({
      where: { personId, role: 'COMMITTER', until: null, supersededAt: null },
    })
    if (term) return endRole(maintainer, { termId: term.id, until: today, ...why }, new Date())
    const facts = { role: 'COMMITTER' as const, areas: [], dutyZh: undefined, dutyEn: undefined, since: today }
    return appointRole(maintainer, { ...facts, personId, ...why }, new Date())
  },
} satisfies Record<string, Write>
