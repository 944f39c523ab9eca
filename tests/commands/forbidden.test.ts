import { expect, test } from 'vitest'
import { dropClock, editClock, startClock } from '@/lib/adaptations/commands'
import { remindOfAdaptations } from '@/lib/adaptations/reminder'
import { writeWeekly } from '@/lib/admin/weekly'
import { discardDraft, saveDraft, submitApplication, withdrawApplication } from '@/lib/applications/commands/applying'
import { assignApplication } from '@/lib/applications/commands/assignment'
import { approveMany, rejectMany } from '@/lib/applications/commands/bulk'
import { answerQuestion, askApplicant } from '@/lib/applications/commands/conversation'
import { approveApplication, rejectApplication } from '@/lib/applications/commands/review'
import { declineArticle, proposeArticle, publishArticle, withdrawArticle } from '@/lib/articles/commands'
import { forgetExpired, grantOperator, signOutEverywhere } from '@/lib/auth/commands'
import { type AccountActor, type Actor, Forbidden } from '@/lib/auth/permissions'
import { backUpNow } from '@/lib/backup/commands'
import { backUp, backUpNightly } from '@/lib/backup/nightly'
import { claimByHandle, claimByInvitation } from '@/lib/claims/commands/asking'
import { confirmClaim, refusePersonClaim, withdrawClaim } from '@/lib/claims/commands/decisions'
import { invitePerson, withdrawInvitation } from '@/lib/claims/commands/invitations'
import { getCharter, getRoster } from '@/lib/content/load'
import { answerCorrection, requestCorrection } from '@/lib/corrections/commands'
import { db } from '@/lib/db/client'
import { writeDigest } from '@/lib/digest/digest'
import { cancelEvent, createEvent, editEvent, publishEvent, writeRecap } from '@/lib/events/commands'
import { changeFollowLanguage, confirmFollow, requestFollow, tellFollowers, unfollow } from '@/lib/followers/commands'
import { enterFigure, withdrawFigure } from '@/lib/goals/commands/figures'
import { addGoal, editGoal, removeGoal } from '@/lib/goals/commands/goals'
import { addTarget, editTarget, removeTarget } from '@/lib/goals/commands/targets'
import { copyGoals, importGoals, publishGoals } from '@/lib/goals/commands/years'
import { publishGroupCode, withdrawGroupCode } from '@/lib/group-code/commands'
import { remindOfGroupCode } from '@/lib/group-code/reminder'
import { runJobNow } from '@/lib/jobs/commands'
import { resendMail, sendTestMail } from '@/lib/mail/commands'
import { chooseMail, refuseMail } from '@/lib/mail-preferences/commands'
import { mergeAccounts } from '@/lib/merging/commands'
import { addModel, editModel } from '@/lib/models/commands'
import {
  acceptNomination,
  declineNomination,
  scheduleNominations,
  submitNomination,
  withdrawNomination,
} from '@/lib/nominations/commands'
import { commentOnNomination, recommendNominee, recuse, rejoinVote } from '@/lib/nominations/voices'
import { claimPerson, importRoster } from '@/lib/people/commands'
import { agreeToPrivacy, deleteAccount, enforceRetention } from '@/lib/privacy/commands'
import { changeAvatar, removeAvatar, updateProfile } from '@/lib/profiles/commands'
import { grantRecognition, withdrawRecognition } from '@/lib/recognitions/commands'
import { declineProposed, grantProposed, proposeRecognition, takeBackProposal } from '@/lib/recognitions/proposals'
import { draftReport, publishReport, redraftReport, saveReport } from '@/lib/reports/commands'
import { appointRole, correctTerm, endRole, strikeTerm } from '@/lib/roles/commands'
import { changeSettings } from '@/lib/settings/commands'
import { checkIn, tickOff, undoTickOff } from '@/lib/sign-ups/attendance'
import { acceptPlace, cancelSignUp, signUp } from '@/lib/sign-ups/commands'
import { expireOffers } from '@/lib/sign-ups/offers'
import { sendReminders } from '@/lib/sign-ups/reminders'
import { answerInvitation, editTalk, inviteSpeaker, proposeTalk, submitTalk, withdrawTalk } from '@/lib/talks/commands'
import { giveFeedback } from '@/lib/talks/feedback'
import { decideTalk, publishDecisions, releaseTalk, reviewTalk } from '@/lib/talks/review'
import { addSlides, addTalkRecording, remindOfSlides } from '@/lib/talks/slides'
import { castBallot, closeDueVotes, closeVote, confirmResult, remindVoters } from '@/lib/votes/commands'
import { openVote } from '@/lib/votes/opening'
import {
  type ActorName,
  makeAccount,
  makeEveryActor,
  makeHolder,
  makeMaintainer,
  makeMember,
} from '../factories/actors'
import { applicationInput, makeApplication } from '../factories/applications'
import { makeArticle } from '../factories/articles'
import { makeClaim, makeCorrection, makeInvitation } from '../factories/claims'
import { days, present } from '../factories/clock'
import { consentVersion } from '../factories/consent'
import { makeEvent } from '../factories/events'
import { clockInput, modelInput } from '../factories/goals'
import { meetingToday } from '../factories/meetings'
import { nobodyInOffice, nominationInput, opening, scheduledNomination } from '../factories/nominations'
import { makePerson } from '../factories/people'
import { profileInput } from '../factories/profiles'
import { makeProposal } from '../factories/recognitions'
import { talkInput } from '../factories/talks'
import { allRows, effectOf } from './all-rows'

type Subject = {
  applicationId: string
  eventId: string
  slug: string
  personId: string
  claimId: string
  invitationId: string
  correctionId: string
  /** Someone else's, which waits. */
  articleId: string
  proposalId: string
  /** Someone else's, on an agenda. */
  nominationId: string
  /** Someone else's, which asks for a recommendation. */
  unrecommendedId: string
  /** Someone else's, open. */
  electionId: string
}

type Case = {
  /** Runs the command as `actor`. A visitor or the system stands where an account is asked for: types are no guard. */
  run: (actor: AccountActor, subject: Subject) => Promise<unknown>
  may: ActorName[]
}

const unknownId = '018f0000-0000-7000-8000-000000000000'
const everyAccount: ActorName[] = ['account', 'former member', 'member', 'committer', 'maintainer', 'operator']
const everyone: ActorName[] = ['visitor', ...everyAccount, 'system']
const organizers: ActorName[] = ['committer', 'maintainer']
const eventInput = {
  kind: 'OTHER',
  titleZh: '活动',
  titleEn: 'Event',
  descriptionZh: '说明',
  descriptionEn: 'Words',
  placeZh: '线上',
  placeEn: 'Online',
  joinUrl: undefined,
  startsAt: '2026-04-01T19:00',
  endsAt: '2026-04-01T21:00',
  signUpOpensAt: '2026-03-01T19:00',
  signUpClosesAt: '2026-04-01T18:00',
  capacity: 5,
} as const

const recognitionInput = {
  kind: 'EVANGELIST' as const,
  nameZh: undefined,
  nameEn: undefined,
  year: 2025,
  citationZh: '事迹',
  citationEn: 'Deeds',
}

const proposalInput = {
  kind: 'SENIOR_DEVELOPER' as const,
  year: 2025,
  statement: 'Deeds',
  evidence: [],
  links: [],
}

const goalWords = {
  titleZh: '目标',
  titleEn: 'Goal',
  summaryZh: '概述',
  summaryEn: 'Summary',
  commitmentsZh: [],
  commitmentsEn: [],
}
const targetInput = {
  textZh: '指标',
  textEn: 'Target',
  unitZh: '个',
  unitEn: 'things',
  target: 10,
  comparison: 'AT_LEAST' as const,
  metric: null,
  definitionZh: undefined,
  definitionEn: undefined,
  ownerId: null,
}
const figureInput = {
  targetId: unknownId,
  value: 1,
  asOf: '2026-03-01',
  evidenceUrl: 'https://example.org/1',
  note: undefined,
}

const termFacts = { role: 'MEMBER' as const, areas: [], dutyZh: undefined, dutyEn: undefined, since: '2026-02-20' }

const personOf = (slug: string) => db.person.findFirstOrThrow({ where: { slug }, include: { roleTerms: true } })

/** Of the subject, whose one term began a month ago. */
const termOf = async (slug: string) => (await personOf(slug)).roleTerms[0]?.id ?? ''

const commands: Record<string, Case> = {
  submitApplication: { run: (actor) => submitApplication(actor, applicationInput(), present), may: everyAccount },
  saveDraft: { run: (actor) => saveDraft(actor, applicationInput(), present), may: everyAccount },
  discardDraft: { run: (actor) => discardDraft(actor, {}, present), may: everyAccount },
  askApplicant: {
    run: (actor, { applicationId }) => askApplicant(actor, { applicationId, text: 'Why?' }, present),
    may: organizers,
  },
  // Someone else's.
  answerQuestion: {
    run: (actor, { applicationId }) => answerQuestion(actor, { applicationId, text: 'Because.' }, present),
    may: [],
  },
  assignApplication: {
    run: (actor, { applicationId }) => assignApplication(actor, { applicationId, assignee: 'me' }, present),
    may: organizers,
  },
  approveMany: {
    run: (actor, { applicationId }) =>
      approveMany(actor, { picks: [{ applicationId, version: 1 }], back: '', reason: undefined }, present),
    may: organizers,
  },
  rejectMany: {
    run: (actor, { applicationId }) =>
      rejectMany(actor, { picks: [{ applicationId, version: 1 }], back: '', reason: 'No.' }, present),
    may: organizers,
  },
  approveApplication: {
    run: (actor, { applicationId }) => approveApplication(actor, { applicationId }, present),
    may: organizers,
  },
  rejectApplication: {
    run: (actor, { applicationId }) => rejectApplication(actor, { applicationId, reason: 'No.' }, present),
    may: organizers,
  },
  // Someone else's.
  withdrawApplication: {
    run: (actor, { applicationId }) => withdrawApplication(actor, { applicationId }, present),
    may: [],
  },
  // Its file is no picture: who may is told so.
  publishGroupCode: {
    run: (actor) => publishGroupCode(actor, { file: new File(['x'], 'x.png'), expiresOn: '2026-03-09' }, present),
    may: ['maintainer'],
  },
  withdrawGroupCode: { run: (actor) => withdrawGroupCode(actor, {}, present), may: ['maintainer'] },
  remindOfGroupCode: { run: (actor) => remindOfGroupCode(actor, present), may: ['system'] },
  createEvent: { run: (actor, { slug }) => createEvent(actor, { ...eventInput, slug }, present), may: organizers },
  editEvent: { run: (actor, { eventId }) => editEvent(actor, { ...eventInput, eventId }, present), may: organizers },
  publishEvent: { run: (actor, { eventId }) => publishEvent(actor, { eventId }, present), may: organizers },
  writeRecap: { run: (actor, { eventId }) => writeRecap(actor, { eventId }, present), may: organizers },
  // Of a talk that isn't theirs they are told that there is none.
  submitTalk: { run: (actor, { eventId }) => submitTalk(actor, { talkId: eventId }, present), may: everyAccount },
  editTalk: {
    run: (actor, { eventId }) => editTalk(actor, { ...talkInput(), talkId: eventId }, present),
    may: everyAccount,
  },
  withdrawTalk: { run: (actor, { eventId }) => withdrawTalk(actor, { talkId: eventId }, present), may: everyAccount },
  inviteSpeaker: {
    run: (actor, { eventId, slug }) => inviteSpeaker(actor, { talkId: eventId, person: slug }, present),
    may: everyAccount,
  },
  addSlides: {
    run: (actor, { eventId }) =>
      addSlides(actor, { talkId: eventId, slides: undefined, slidesUrl: undefined }, present),
    may: everyAccount,
  },
  proposeTalk: { run: (actor) => proposeTalk(actor, talkInput(), present), may: ['member', ...organizers] },
  answerInvitation: {
    run: (actor, { eventId }) => answerInvitation(actor, { talkId: eventId, answer: 'ACCEPTED' }, present),
    may: everyAccount,
  },
  reviewTalk: {
    run: (actor, { eventId }) => reviewTalk(actor, { talkId: eventId, score: 3 }, present),
    may: organizers,
  },
  decideTalk: {
    run: (actor, { eventId }) => decideTalk(actor, { talkId: eventId, decision: '' }, present),
    may: organizers,
  },
  releaseTalk: { run: (actor, { eventId }) => releaseTalk(actor, { talkId: eventId }, present), may: organizers },
  publishDecisions: {
    run: (actor, { eventId }) => publishDecisions(actor, { sessionId: eventId }, present),
    may: organizers,
  },
  addTalkRecording: {
    run: (actor, { eventId }) => addTalkRecording(actor, { talkId: eventId }, present),
    may: organizers,
  },
  giveFeedback: {
    run: (actor, { eventId }) => giveFeedback(actor, { talkId: eventId, rating: 3 }, present),
    may: everyAccount,
  },
  remindOfSlides: { run: (actor) => remindOfSlides(actor, present), may: ['system'] },
  cancelEvent: { run: (actor, { eventId }) => cancelEvent(actor, { eventId }, present), may: organizers },
  signUp: { run: (actor, { eventId }) => signUp(actor, { eventId }, present), may: ['member', ...organizers] },
  cancelSignUp: { run: (actor, { eventId }) => cancelSignUp(actor, { eventId }, present), may: everyAccount },
  mergeAccounts: {
    run: (actor, { personId }) => mergeAccounts(actor, { stays: personId, goes: personId, roles: '' }, present),
    may: ['maintainer'],
  },
  claimByInvitation: { run: (actor) => claimByInvitation(actor, { token: 'of-nobody' }, present), may: everyAccount },
  claimByHandle: { run: (actor, { personId }) => claimByHandle(actor, { personId }, present), may: everyAccount },
  // Someone else's.
  withdrawClaim: { run: (actor, { claimId }) => withdrawClaim(actor, { claimId }, present), may: [] },
  invitePerson: {
    run: (actor, { personId }) => invitePerson(actor, { personId }, present),
    may: ['maintainer'],
  },
  withdrawInvitation: {
    run: (actor, { invitationId }) => withdrawInvitation(actor, { invitationId }, present),
    may: ['maintainer'],
  },
  confirmClaim: { run: (actor, { claimId }) => confirmClaim(actor, { claimId }, present), may: ['maintainer'] },
  refusePersonClaim: {
    run: (actor, { claimId }) => refusePersonClaim(actor, { claimId, reason: 'No.' }, present),
    may: ['maintainer'],
  },
  requestCorrection: {
    run: (actor, { slug }) => requestCorrection(actor, { person: slug, text: 'Wrong.' }, present),
    may: everyAccount,
  },
  answerCorrection: {
    run: (actor, { correctionId }) =>
      answerCorrection(actor, { correctionId, verdict: 'DONE', answer: 'Put right.' }, present),
    may: ['maintainer'],
  },
  agreeToPrivacy: { run: (actor) => agreeToPrivacy(actor, { version: '0' }, present), may: everyAccount },
  deleteAccount: { run: (actor) => deleteAccount(actor, {}, present), may: everyAccount },
  enforceRetention: { run: (actor) => enforceRetention(actor, present), may: ['system'] },
  acceptPlace: {
    run: (actor, { eventId }) => acceptPlace(actor, { eventId }, present),
    may: ['member', ...organizers],
  },
  checkIn: { run: (actor, { eventId }) => checkIn(actor, { eventId, code: 'x' }, present), may: everyAccount },
  tickOff: { run: (actor, { eventId }) => tickOff(actor, { signUpId: eventId }, present), may: organizers },
  undoTickOff: { run: (actor, { eventId }) => undoTickOff(actor, { signUpId: eventId }, present), may: organizers },
  expireOffers: { run: (actor) => expireOffers(actor, present), may: ['system'] },
  sendReminders: { run: (actor) => sendReminders(actor, present), may: ['system'] },
  // Whoever holds the link in the mail; nobody needs an account.
  requestFollow: {
    run: (actor) => requestFollow(actor, { email: 'follower@example.org', language: 'en', consentVersion }, present),
    may: everyone,
  },
  confirmFollow: { run: (actor) => confirmFollow(actor, { token: 'of-nobody' }, present), may: everyone },
  changeFollowLanguage: {
    run: (actor) => changeFollowLanguage(actor, { key: 'of-nobody', language: 'en' }, present),
    may: everyone,
  },
  unfollow: { run: (actor) => unfollow(actor, { key: 'of-nobody' }, present), may: everyone },
  refuseMail: { run: (actor) => refuseMail(actor, { key: 'of-nobody' }, present), may: everyone },
  chooseMail: { run: (actor) => chooseMail(actor, { topics: [] }, present), may: everyAccount },
  changeSettings: {
    run: (actor) => {
      const contact = { contactZh: undefined, contactEn: undefined, contactUrl: undefined }
      return changeSettings(actor, { ...contact, capacity: 9, opensDaysBefore: 9, closesHoursBefore: 9 }, present)
    },
    may: ['maintainer'],
  },
  writeDigest: { run: (actor) => writeDigest(actor, present), may: ['system'] },
  tellFollowers: { run: (actor) => tellFollowers(actor, present), may: ['system'] },
  appointRole: {
    run: async (actor, { slug }) =>
      appointRole(actor, { personId: (await personOf(slug)).id, ...termFacts, reason: 'x' }, present),
    may: ['maintainer'],
  },
  updateProfile: {
    run: (actor) => updateProfile(actor, profileInput(), present),
    may: ['former member', 'member', ...organizers],
  },
  changeAvatar: {
    run: (actor) => changeAvatar(actor, { avatar: new File(['x'], 'x.png') }, present),
    may: ['former member', 'member', ...organizers],
  },
  removeAvatar: { run: (actor) => removeAvatar(actor, {}, present), may: ['former member', 'member', ...organizers] },
  grantRecognition: {
    run: async (actor, { slug }) =>
      grantRecognition(actor, { ...recognitionInput, personId: (await personOf(slug)).id }, present),
    may: ['maintainer'],
  },
  // There is nothing to look at in it: who may is told so.
  proposeRecognition: {
    run: async (actor, { slug }) =>
      proposeRecognition(actor, { ...proposalInput, personId: (await personOf(slug)).id }, present),
    may: ['member', ...organizers],
  },
  grantProposed: {
    run: (actor, { proposalId }) =>
      grantProposed(actor, { proposalId, citationZh: '事迹', citationEn: 'Deeds' }, present),
    may: ['maintainer'],
  },
  declineProposed: {
    run: (actor, { proposalId }) => declineProposed(actor, { proposalId, reason: 'x' }, present),
    may: ['maintainer'],
  },
  // Someone else's.
  takeBackProposal: {
    run: (actor, { proposalId }) => takeBackProposal(actor, { proposalId }, present),
    may: [],
  },
  withdrawRecognition: {
    run: (actor) =>
      withdrawRecognition(actor, { recognitionId: '00000000-0000-7000-8000-000000000000', reason: 'x' }, present),
    may: ['maintainer'],
  },
  endRole: {
    run: async (actor, { slug }) =>
      endRole(actor, { termId: await termOf(slug), until: '2026-03-02', reason: 'x' }, present),
    may: ['maintainer'],
  },
  correctTerm: {
    run: async (actor, { slug }) =>
      correctTerm(actor, { termId: await termOf(slug), ...termFacts, until: null, reason: 'x' }, present),
    may: ['maintainer'],
  },
  strikeTerm: {
    run: async (actor, { slug }) => strikeTerm(actor, { termId: await termOf(slug), reason: 'x' }, present),
    may: ['maintainer'],
  },
  submitNomination: {
    run: (actor) =>
      submitNomination(actor, { ...nominationInput({ ...actor, personId: unknownId }), nomineeId: unknownId }, present),
    may: ['member', ...organizers],
  },
  // Someone else's.
  acceptNomination: {
    run: (actor, { nominationId }) =>
      acceptNomination(actor, { nominationId, area: undefined, workPlan: undefined }, present),
    may: [],
  },
  declineNomination: { run: (actor, { nominationId }) => declineNomination(actor, { nominationId }, present), may: [] },
  withdrawNomination: {
    run: (actor, { nominationId }) => withdrawNomination(actor, { nominationId }, present),
    may: [],
  },
  scheduleNominations: { run: (actor) => scheduleNominations(actor, present), may: ['system'] },
  recommendNominee: {
    run: (actor, { unrecommendedId: nominationId }) => recommendNominee(actor, { nominationId, text: 'Yes.' }, present),
    may: ['maintainer'],
  },
  commentOnNomination: {
    run: (actor, { nominationId }) => commentOnNomination(actor, { nominationId, text: 'Why?' }, present),
    may: ['member', ...organizers],
  },
  recuse: { run: (actor, { nominationId }) => recuse(actor, { nominationId }, present), may: organizers },
  rejoinVote: { run: (actor, { nominationId }) => rejoinVote(actor, { nominationId }, present), may: organizers },
  openVote: {
    run: (actor, { nominationId }) => openVote(actor, { nominationId, ...opening() }, present),
    may: organizers,
  },
  // Whoever is not in the electorate is told so.
  castBallot: {
    run: (actor, { electionId }) => castBallot(actor, { electionId, choice: 'FOR' }, present),
    may: everyAccount,
  },
  closeVote: { run: (actor, { electionId }) => closeVote(actor, { electionId }, present), may: organizers },
  confirmResult: { run: (actor, { electionId }) => confirmResult(actor, { electionId }, present), may: ['maintainer'] },
  closeDueVotes: { run: (actor) => closeDueVotes(actor, present), may: ['system'] },
  remindVoters: { run: (actor) => remindVoters(actor, present), may: ['system'] },
  signOutEverywhere: { run: (actor) => signOutEverywhere(actor, {}, present), may: everyAccount },
  grantOperator: {
    run: (actor) => grantOperator(actor, { address: 'someone@example.org', locale: 'en' }, present),
    may: ['system'],
  },
  resendMail: { run: (actor) => resendMail(actor, {}, present), may: ['operator'] },
  sendTestMail: { run: (actor) => sendTestMail(actor, {}, present), may: ['operator'] },
  backUpNow: { run: (actor) => backUpNow(actor, {}, present), may: ['operator', 'system'] },
  backUp: { run: (actor) => backUp(actor, present), may: ['operator', 'system'] },
  backUpNightly: { run: (actor) => backUpNightly(actor, present), may: ['operator', 'system'] },
  writeWeekly: { run: (actor) => writeWeekly(actor, present), may: ['system'] },
  runJobNow: { run: (actor) => runJobNow(actor, { name: 'no-such-job' }, present), may: ['operator'] },
  forgetExpired: { run: (actor) => forgetExpired(actor, present), may: ['system'] },
  importRoster: {
    run: (actor) => importRoster(actor, { roster: getRoster(), charter: getCharter() }, present),
    may: ['system'],
  },
  importGoals: { run: (actor) => importGoals(actor, [], present), may: ['system'] },
  draftReport: { run: (actor) => draftReport(actor, { year: 2001 }, present), may: ['maintainer'] },
  redraftReport: { run: (actor) => redraftReport(actor, { year: 2001, version: 1 }, present), may: ['maintainer'] },
  saveReport: {
    run: (actor) => saveReport(actor, { year: 2001, version: 1, textZh: 'x', textEn: 'x' }, present),
    may: ['maintainer'],
  },
  publishReport: { run: (actor) => publishReport(actor, { year: 2001, version: 1 }, present), may: ['maintainer'] },
  copyGoals: { run: (actor) => copyGoals(actor, { from: 2001, to: 2002 }, present), may: ['maintainer'] },
  publishGoals: { run: (actor) => publishGoals(actor, { year: 2001 }, present), may: ['maintainer'] },
  editGoal: { run: (actor) => editGoal(actor, { goalId: unknownId, ...goalWords }, present), may: ['maintainer'] },
  addGoal: { run: (actor) => addGoal(actor, { year: 2001, key: 'key', ...goalWords }, present), may: ['maintainer'] },
  removeGoal: { run: (actor) => removeGoal(actor, { goalId: unknownId }, present), may: ['maintainer'] },
  editTarget: {
    run: (actor) => editTarget(actor, { targetId: unknownId, ...targetInput }, present),
    may: ['maintainer'],
  },
  addTarget: {
    run: (actor) => addTarget(actor, { goalId: unknownId, key: 'key', ...targetInput }, present),
    may: ['maintainer'],
  },
  removeTarget: { run: (actor) => removeTarget(actor, { targetId: unknownId }, present), may: ['maintainer'] },
  enterFigure: { run: (actor) => enterFigure(actor, figureInput, present), may: organizers },
  withdrawFigure: {
    run: (actor) => withdrawFigure(actor, { figureId: unknownId, reason: 'x' }, present),
    may: organizers,
  },
  startClock: { run: (actor) => startClock(actor, clockInput(), present), may: organizers },
  editClock: {
    run: (actor) => editClock(actor, { adaptationId: unknownId, version: 1, ...clockInput() }, present),
    may: organizers,
  },
  dropClock: { run: (actor) => dropClock(actor, { adaptationId: unknownId, reason: 'x' }, present), may: organizers },
  remindOfAdaptations: { run: (actor) => remindOfAdaptations(actor, present), may: ['system'] },
  // There is nothing to read in it: who may is told so.
  proposeArticle: {
    run: (actor) =>
      proposeArticle(actor, { title: 'A', language: 'zh', summary: 'B', url: undefined, text: undefined }, present),
    may: ['member', ...organizers],
  },
  publishArticle: {
    run: (actor, { articleId }) => publishArticle(actor, { articleId }, present),
    may: organizers,
  },
  declineArticle: {
    run: (actor, { articleId }) => declineArticle(actor, { articleId, reason: 'x' }, present),
    may: organizers,
  },
  // Someone else's.
  withdrawArticle: {
    run: (actor, { articleId }) => withdrawArticle(actor, { articleId }, present),
    may: [],
  },
  addModel: { run: (actor) => addModel(actor, modelInput(), present), may: organizers },
  editModel: {
    run: (actor) => {
      const { slug: _, ...facts } = modelInput()
      return editModel(actor, { modelId: unknownId, version: 1, ...facts }, present)
    },
    may: organizers,
  },
  claimPerson: {
    run: (actor, { slug }) => claimPerson(actor, { slug, address: 'claimant@example.org' }, present),
    may: ['system'],
  },
}

test.each(Object.entries(commands))(
  '%s runs for those who may, and does nothing for anybody else',
  async (name, { run, may }) => {
    const permitted: string[] = []
    const tries = async (who: string, actor: Actor, subject: Subject) => {
      try {
        await run(actor as AccountActor, subject)
        permitted.push(who)
      } catch (error) {
        if (!(error instanceof Forbidden)) throw error
      }
    }
    const actors = Object.entries(await makeEveryActor())
    const isAllowed = ([who]: [string, Actor]) => may.some((one) => one === who)
    // Refusals change nothing, so they may share a subject, and one look at all rows is enough for all of them.
    const subject = await makeSubject(name)
    const before = await allRows()
    for (const [who, actor] of actors.filter((one) => !isAllowed(one))) await tries(who, actor, subject)
    const after = await allRows()
    expect(permitted, 'may, though they are not among those who may').toEqual([])
    expect(after, 'what a refusal left behind').toEqual(before)
    for (const [who, actor] of actors.filter(isAllowed)) {
      const own = await makeSubject(name)
      const trial = () => tries(who, actor, own)
      await (who === may[0] ? effectOf(trial) : trial())
    }
    expect(permitted.sort()).toEqual([...may].sort())
  },
)

/** What a command is tried on: new for each who may, for it may be used up. */
async function makeSubject(name: string): Promise<Subject> {
  const { id: applicationId } = await makeApplication(await makeAccount())
  const { id: eventId } = await makeEvent()
  const { id: personId, slug } = await makePerson({ terms: name === 'appointRole' ? [] : [{ role: 'MEMBER' }] })
  const { id: claimId } = await makeClaim()
  const { id: invitationId } = await makeInvitation()
  const { id: correctionId } = await makeCorrection()
  const articleId = await makeArticle()
  const proposalId = await makeProposal()
  const nominations = aboutNominations.includes(name) ? await makeNominations() : noNominations
  return {
    applicationId,
    eventId,
    personId,
    claimId,
    invitationId,
    correctionId,
    articleId,
    proposalId,
    ...nominations,
    slug: name === 'createEvent' ? `${slug}-event` : slug,
  }
}

const aboutNominations = [
  'acceptNomination',
  'declineNomination',
  'withdrawNomination',
  'recommendNominee',
  'commentOnNomination',
  'recuse',
  'rejoinVote',
  'openVote',
  'castBallot',
  'closeVote',
  'confirmResult',
]
const noNominations = { nominationId: unknownId, unrecommendedId: unknownId, electionId: unknownId }

/** Among a few: else each vote would have everybody of this file in its electorate. */
async function makeNominations() {
  await nobodyInOffice()
  const committer = await makeHolder('COMMITTER', { terms: [{ role: 'COMMITTER', since: days(-400) }] })
  const submitted = await submitNomination(committer, nominationInput(committer, { role: 'MAINTAINER' }), present)
  if (!submitted.ok) throw new Error(submitted.reason)
  const maintainer = await makeMaintainer()
  const openId = await scheduledNomination(await makeMember())
  await meetingToday()
  await openVote(maintainer, { nominationId: openId, ...opening() }, present)
  const { id: electionId } = await db.election.findFirstOrThrow({ where: { nominationId: openId } })
  const nominationId = await scheduledNomination(await makeMember())
  return { nominationId, unrecommendedId: submitted.value.id, electionId }
}
