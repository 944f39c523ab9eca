import { consentVersion } from '../factories/consent.ts'
import { type CampaignScene, newCampaign, submission } from '../support/campaigns.ts'
import { application, newEvent, ownProfile, type Part, parts, talk } from '../support/cast.ts'
import type { Fields } from '../support/reader.ts'
import type { NominationScene } from '../support/scene.ts'
import { newTask, type TaskScene } from '../support/tasks.ts'

// Who may open and do what. Whatever the code offers and this table doesn't list fails tests/http/authorization.spec.ts.

const everyone: readonly Part[] = parts
const signedIn: readonly Part[] = ['account', 'member', 'committer', 'maintainer', 'operator']
const members: readonly Part[] = ['member', 'committer', 'maintainer']
const maintainers: readonly Part[] = ['maintainer']
const organizers: readonly Part[] = ['committer', 'maintainer']

/** Pages by pattern. Whoever may not: a visitor is sent to sign in, anyone else finds nothing there. */
export const pages: Record<string, readonly Part[]> = {
  '/[locale]': everyone,
  /** What a wrong address and a page that broke are answered with; with their status also by themselves. */
  '/[locale]/404': [],
  '/[locale]/500': [],
  '/[locale]/about': everyone,
  '/[locale]/activities': everyone,
  '/[locale]/activities/[slug]': everyone,
  '/[locale]/archive': everyone,
  '/[locale]/adaptations': everyone,
  '/[locale]/adaptations/[id]': everyone,
  '/[locale]/areas': everyone,
  '/[locale]/claim': everyone,
  '/[locale]/certificates/[number]': everyone,
  '/[locale]/articles': everyone,
  '/[locale]/articles/[id]': everyone,
  '/[locale]/articles/propose': members,
  '/[locale]/reports': everyone,
  '/[locale]/reports/[year]': everyone,
  '/[locale]/admin/reports': maintainers,
  '/[locale]/admin/reports/[year]': maintainers,
  '/[locale]/recognitions/propose': members,
  /** The member's. */
  '/[locale]/recognitions/[id]': ['member', 'maintainer'],
  '/[locale]/admin/recognitions': maintainers,
  '/[locale]/campaigns': everyone,
  '/[locale]/campaigns/[slug]': everyone,
  '/[locale]/campaigns/[slug]/report': everyone,
  '/[locale]/code-of-conduct': everyone,
  '/[locale]/events': everyone,
  '/[locale]/events/[slug]': everyone,
  '/[locale]/events/[slug]/check-in': signedIn,
  '/[locale]/follow': everyone,
  '/[locale]/follow/confirm': everyone,
  '/[locale]/follow/sent': everyone,
  '/[locale]/follow/settings': everyone,
  '/[locale]/goals': everyone,
  '/[locale]/goals/[slug]': everyone,
  '/[locale]/goals/years': everyone,
  '/[locale]/governance': everyone,
  '/[locale]/hall-of-fame': everyone,
  '/[locale]/join': everyone,
  '/[locale]/meetings': everyone,
  '/[locale]/meetings/rota': everyone,
  '/[locale]/meetings/[slug]': everyone,
  '/[locale]/meetings/[slug]/minutes': everyone,
  '/[locale]/meetings/[slug]/session': organizers,
  '/[locale]/meetings/propose': members,
  /** Also for whoever's turn it is; none of the cast's. */
  '/[locale]/meetings/[slug]/organise': organizers,
  '/[locale]/models': everyone,
  '/[locale]/models/[slug]': everyone,
  '/[locale]/news': everyone,
  '/[locale]/news/[slug]': everyone,
  '/[locale]/nominations': everyone,
  '/[locale]/nominations/[id]': everyone,
  '/[locale]/nominations/[id]/result': everyone,
  '/[locale]/nominations/new': members,
  '/[locale]/people': everyone,
  '/[locale]/people/[slug]': everyone,
  '/[locale]/points': everyone,
  '/[locale]/prizes': everyone,
  '/[locale]/privacy': everyone,
  '/[locale]/search': everyone,
  '/[locale]/speakers/[slug]': everyone,
  '/[locale]/talks': everyone,
  '/[locale]/talks/[id]': everyone,
  '/[locale]/tasks': everyone,
  '/[locale]/tasks/[slug]': everyone,
  '/[locale]/sign-in': ['visitor'],
  '/[locale]/sign-in/confirm': everyone,
  '/[locale]/sign-in/sent': everyone,
  '/[locale]/unsubscribe': everyone,
  '/[locale]/me/mail': signedIn,
  '/[locale]/admin/settings': maintainers,
  '/[locale]/me': signedIn,
  '/[locale]/me/audit': signedIn,
  '/[locale]/me/talks': signedIn,
  /** The member's own. */
  '/[locale]/me/talks/[id]': ['member'],
  '/[locale]/me/talks/new': members,
  '/[locale]/me/passport': signedIn,
  '/[locale]/me/tasks': signedIn,
  /** Whoever is a person of the SIG. */
  '/[locale]/me/points': members,
  '/[locale]/me/redemptions': members,
  '/[locale]/me/corrections': signedIn,
  '/[locale]/me/privacy': signedIn,
  '/[locale]/me/privacy/data': signedIn,
  '/[locale]/me/privacy/delete': signedIn,
  '/[locale]/join/apply': signedIn,
  '/[locale]/welcome': members,
  /** The operator's own. */
  '/[locale]/me/applications/[id]': ['operator'],
  '/[locale]/me/profile': members,
  '/[locale]/admin/people/[slug]': ['maintainer'],
  '/[locale]/admin': [...organizers, 'operator'],
  '/[locale]/admin/applications': organizers,
  '/[locale]/admin/audit': ['maintainer'],
  '/[locale]/admin/jobs': ['operator'],
  '/[locale]/admin/mail': ['operator'],
  '/[locale]/admin/mail/templates': ['operator'],
  '/[locale]/admin/server': ['operator'],
  '/[locale]/admin/adaptations/[id]': organizers,
  '/[locale]/admin/adaptations/new': organizers,
  '/[locale]/admin/goals': maintainers,
  '/[locale]/admin/goals/[year]': maintainers,
  '/[locale]/admin/goals/targets/[slug]': maintainers,
  '/[locale]/admin/group-code': maintainers,
  '/[locale]/admin/models/[slug]': organizers,
  '/[locale]/admin/models/new': organizers,
  '/[locale]/admin/applications/[id]': organizers,
  '/[locale]/admin/claims': maintainers,
  '/[locale]/admin/claims/[id]': maintainers,
  '/[locale]/admin/claims/invitations/[id]': maintainers,
  '/[locale]/admin/corrections': maintainers,
  '/[locale]/admin/merge': maintainers,
  '/[locale]/admin/points': maintainers,
  '/[locale]/admin/points/[slug]': maintainers,
  '/[locale]/admin/prizes': maintainers,
  '/[locale]/admin/prizes/[id]': maintainers,
  '/[locale]/admin/prizes/new': maintainers,
  '/[locale]/admin/redemptions': maintainers,
  '/[locale]/admin/corrections/[id]': maintainers,
  '/[locale]/admin/events': organizers,
  '/[locale]/admin/talks': organizers,
  '/[locale]/admin/talks/[id]': organizers,
  '/[locale]/admin/events/[slug]': organizers,
  '/[locale]/admin/events/[slug]/check-in': organizers,
  '/[locale]/admin/events/[slug]/edit': organizers,
  '/[locale]/admin/events/new': organizers,
  '/[locale]/me/submissions': signedIn,
  /** The member's own. */
  '/[locale]/me/submissions/[id]': ['member'],
  '/[locale]/admin/campaigns': organizers,
  '/[locale]/admin/campaigns/[slug]': organizers,
  '/[locale]/admin/campaigns/new': organizers,
  '/[locale]/admin/submissions': organizers,
  '/[locale]/admin/submissions/[id]': organizers,
  '/[locale]/admin/tasks': organizers,
  '/[locale]/admin/tasks/[slug]': organizers,
  '/[locale]/admin/tasks/new': organizers,
  /** Says "not found", to everyone. */
  '/[locale]/[...rest]': [],
}

/** Route handlers by pattern and method, with the status that everyone gets, or each part. */
export const routes: Record<string, { path: string; methods: Record<string, number | ((part: Part) => number)> }> = {
  /** One's own data and nobody else's: who isn't signed in has none. */
  '/api/me/export': { path: '/api/me/export', methods: { GET: (part) => (part === 'visitor' ? 401 : 200), POST: 405 } },
  '/[locale]/admin/audit/export.csv': {
    path: '/en/admin/audit/export.csv',
    methods: { GET: (part) => (part === 'maintainer' ? 200 : 404), POST: 405 },
  },
  /** Of a code that is not there; one that is: tests/http/group-code.spec.ts. */
  '/[locale]/welcome/code/[file]': { path: `/en/welcome/code/${'x'.repeat(32)}`, methods: { GET: 404, POST: 405 } },
  '/[locale]/admin/claims/export.csv': {
    path: '/en/admin/claims/export.csv',
    methods: { GET: (part) => (part === 'maintainer' ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/corrections/export.csv': {
    path: '/en/admin/corrections/export.csv',
    methods: { GET: (part) => (part === 'maintainer' ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/redemptions/export.csv': {
    path: '/en/admin/redemptions/export.csv',
    methods: { GET: (part) => (part === 'maintainer' ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/prizes/export.csv': {
    path: '/en/admin/prizes/export.csv',
    methods: { GET: (part) => (part === 'maintainer' ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/campaigns/export.csv': {
    path: '/en/admin/campaigns/export.csv',
    methods: { GET: (part) => (organizers.includes(part) ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/recognitions/export.csv': {
    path: '/en/admin/recognitions/export.csv',
    methods: { GET: (part) => (part === 'maintainer' ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/submissions/export.csv': {
    path: '/en/admin/submissions/export.csv',
    methods: { GET: (part) => (organizers.includes(part) ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/mail/export.csv': {
    path: '/en/admin/mail/export.csv',
    methods: { GET: (part) => (part === 'operator' ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/applications/export.csv': {
    path: '/en/admin/applications/export.csv',
    methods: { GET: (part) => (organizers.includes(part) ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/events/export.csv': {
    path: '/en/admin/events/export.csv',
    methods: { GET: (part) => (organizers.includes(part) ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/talks/export.csv': {
    path: '/en/admin/talks/export.csv',
    methods: { GET: (part) => (organizers.includes(part) ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/tasks/export.csv': {
    path: '/en/admin/tasks/export.csv',
    methods: { GET: (part) => (organizers.includes(part) ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/events/[slug]/sign-ups.csv': {
    path: '/en/admin/events/sharing/sign-ups.csv',
    methods: { GET: (part) => (organizers.includes(part) ? 200 : 404), POST: 405 },
  },
  '/[locale]/admin/campaigns/[slug]/submissions.csv': {
    path: '/en/admin/campaigns/scene-campaign/submissions.csv',
    methods: { GET: (part) => (organizers.includes(part) ? 200 : 404), POST: 405 },
  },
  '/[locale]/events/calendar.ics': { path: '/en/events/calendar.ics', methods: { GET: 200, POST: 405 } },
  '/[locale]/events/feed.atom': { path: '/en/events/feed.atom', methods: { GET: 200, POST: 405 } },
  '/[locale]/events/[slug]/card.svg': { path: '/en/events/sharing/card.svg', methods: { GET: 200, POST: 405 } },
  '/[locale]/talks/[id]/slides.pdf': { path: '/en/talks/no-such-talk/slides.pdf', methods: { GET: 404, POST: 405 } },
  /** It has none. */
  '/[locale]/events/[slug]/cover': { path: '/en/events/sharing/cover', methods: { GET: 404, POST: 405 } },
  '/[locale]/events/[slug]/calendar.ics': { path: '/en/events/sharing/calendar.ics', methods: { GET: 200, POST: 405 } },
  /** Takes a POST of a mail program that holds a follower's key. */
  '/api/unsubscribe/[key]': { path: '/api/unsubscribe/no-such-key', methods: { GET: 303, POST: 400, PUT: 405 } },
  '/[locale]/articles/feed.xml': { path: '/en/articles/feed.xml', methods: { GET: 200, POST: 405 } },
  '/[locale]/models/models.csv': { path: '/en/models/models.csv', methods: { GET: 200, POST: 405 } },
  '/[locale]/models/models.json': { path: '/en/models/models.json', methods: { GET: 200, POST: 405 } },
  '/[locale]/nominations/[id]/result.json': {
    path: '/en/nominations/no-such-vote/result.json',
    methods: { GET: 404, POST: 405 },
  },
  /** For whoever verifies a certificate. */
  '/.well-known/jwks.json': { path: '/.well-known/jwks.json', methods: { GET: 200, POST: 405 } },
  '/.well-known/openbadges/issuer.json': {
    path: '/.well-known/openbadges/issuer.json',
    methods: { GET: 200, POST: 405 },
  },
  '/.well-known/openbadges/revocations.json': {
    path: '/.well-known/openbadges/revocations.json',
    methods: { GET: 200, POST: 405 },
  },
  '/.well-known/openbadges/keys/[kid]': {
    path: `/.well-known/openbadges/keys/${'x'.repeat(43)}`,
    methods: { GET: 404, POST: 405 },
  },
  '/[locale]/certificates/[number]/credential.jwt': {
    path: '/en/certificates/2000-0001/credential.jwt',
    methods: { GET: 404, POST: 405 },
  },
  '/avatars/[id]': { path: '/avatars/none', methods: { GET: 404, POST: 405 } },
  '/[locale]/meetings/calendar.ics': { path: '/en/meetings/calendar.ics', methods: { GET: 200, POST: 405 } },
  '/[locale]/meetings/[slug]/calendar.ics': {
    path: '/en/meetings/2000-w01/calendar.ics',
    methods: { GET: 404, POST: 405 },
  },
  /** Whoever knows a secret address; nobody knows this one. */
  '/[locale]/calendar/[token]': { path: '/en/calendar/unknown.ics', methods: { GET: 404, POST: 405 } },
  '/media/[...path]': { path: '/media/charter.yaml', methods: { GET: 404, POST: 405 } },
  '/healthz': { path: '/healthz', methods: { GET: 200, POST: 405 } },
  '/readyz': { path: '/readyz', methods: { GET: 200, POST: 405 } },
  '/robots.txt': { path: '/robots.txt', methods: { GET: 200, POST: 405 } },
  '/sitemap.xml': { path: '/sitemap.xml', methods: { GET: 200, POST: 405 } },
  '/api/auth/[...nextauth]': { path: '/api/auth/session', methods: { GET: 404, POST: 404, PUT: 405, DELETE: 405 } },
}

/** Rows that actions are about. */
export type ToActOn = {
  applicationId: string
  eventId: string
  talkId: string
  meetingId: string
  claimId: string
  invitationId: string
  personId: string
  correctionId: string
  memberId: string
  articleId: string
  proposalId: string
  /** The member's, which is handed out. */
  redemptionId: string
  /** The member's waits for its vote; the committer's is over, with its vote. */
  nominations: NominationScene
  tasks: TaskScene
  campaign: CampaignScene
  own: OwnRows
}

/** Each somebody's of the cast, and everybody else's other. */
export type OwnRows = {
  applicationId: string
  agendaProposalId: string
  dutyId: string
  wantedId: string
  swapId: string
}

export type ActionAccess = {
  may: readonly Part[]
  endsSession?: true
  /** What is sent: complete, so that only who sends it can be the reason for a refusal. */
  fields: (scene: ToActOn, part: Part) => Fields
}

const aFile = () => new File(['x'], 'code.png', { type: 'image/png' })
const applicationOf = ({ applicationId }: { applicationId: string }) => ({ applicationId })
const scheduled = (own: Fields) => (scene: ToActOn) => ({ nominationId: scene.nominations.scheduledId, ...own })
const ended = (own: Fields) => (scene: ToActOn) => ({ nominationId: scene.nominations.endedId, ...own })
const endedVote = (own: Fields) => (scene: ToActOn) => ({
  electionId: scene.nominations.endedElectionId ?? '',
  ...own,
})
const noSuchRow = '018f0000-0000-7000-8000-000000000000'
const meetingOf = ({ meetingId }: { meetingId: string }) => ({ meetingId })
const eventOf = ({ eventId }: { eventId: string }) => ({ eventId })
const talkOf = ({ talkId }: { talkId: string }) => ({ talkId })
/** An event's address never changes. */
const eventChanges = () => {
  const { slug: _, ...changes } = newEvent()
  return changes
}

const nothing = '00000000-0000-7000-8000-000000000000'
/** From before there was a charter. */
const term = { role: 'MEMBER', since: '2020-01-01', areas: [], dutyZh: '', dutyEn: '' }
/** Not on offer. */
const prize = { nameZh: '徽章', nameEn: 'A badge', noteZh: '', noteEn: '', price: '10', stock: '0', limitEach: '' }
const settings = {
  contactZh: '',
  contactEn: '',
  contactUrl: '',
  capacity: '30',
  opensDaysBefore: '14',
  closesHoursBefore: '2',
  takesApplications: 'yes',
  takesFollowers: 'yes',
}

/** For a year that is far ahead. */
const recognition = {
  kind: 'EVANGELIST',
  nameZh: '',
  nameEn: '',
  year: '2999',
  citationZh: '事迹',
  citationEn: 'Deeds',
}

/** Of a goal that is nowhere. */
const goalWords = {
  titleZh: '目标',
  titleEn: 'Goal',
  summaryZh: '概述',
  summaryEn: 'Summary',
  commitmentsZh: '',
  commitmentsEn: '',
}
/** Of a target that is nowhere. */
const goalTarget = {
  textZh: '指标',
  textEn: 'Target',
  unitZh: '个',
  unitEn: 'things',
  target: '10',
  comparison: 'AT_LEAST',
  metric: '',
  definitionZh: '',
  definitionEn: '',
  ownerId: '',
}
const figure = { targetId: nothing, value: '1', asOf: '2026-01-01', evidenceUrl: 'https://example.org/1', note: '' }
const clock = { kind: 'FEATURE', title: 'Matrix', appearedAt: '2026-01-01T09:00', upstreamUrl: 'https://example.org/1' }
const model = { name: 'Matrix 7B', family: 'Matrix', kind: 'LLM', status: 'PLANNED' }

/** Actions by name. Whoever may not: a visitor is asked to sign in, anyone else is told that they may not. */
export const actions: Record<string, ActionAccess> = {
  requestSignInAction: { may: everyone, fields: () => ({ email: 'someone@example.org', locale: 'en' }) },
  signInThroughAction: { may: everyone, fields: () => ({ provider: 'gitee', to: '' }) },
  requestFollowAction: {
    may: everyone,
    fields: () => ({ email: 'follows@example.org', language: 'en', consentVersion }),
  },
  confirmFollowAction: { may: everyone, fields: () => ({ token: 'of-nobody' }) },
  changeFollowLanguageAction: { may: everyone, fields: () => ({ key: 'of-nobody', language: 'en' }) },
  refuseMailAction: { may: everyone, fields: () => ({ key: 'of-nobody' }) },
  /** Half a contact, so that nothing is changed. */
  changeSettingsAction: { may: maintainers, fields: () => ({ ...settings, contactZh: '群' }) },
  chooseMailAction: { may: signedIn, fields: () => ({ topics: 'digest' }) },
  unfollowAction: { may: everyone, fields: () => ({ key: 'of-nobody' }) },
  submitApplicationAction: { may: signedIn, fields: () => application({ areas: 'no-such-area' }) },
  /** The applicant's own; here the account's. */
  withdrawApplicationAction: { may: ['account'], fields: ({ own }) => ({ applicationId: own.applicationId }) },
  answerQuestionAction: {
    may: ['account'],
    fields: ({ own }) => ({ applicationId: own.applicationId, text: 'Because.' }),
  },
  discardDraftAction: { may: signedIn, fields: () => ({}) },
  askApplicantAction: { may: organizers, fields: (scene) => ({ ...applicationOf(scene), text: 'Why?' }) },
  assignApplicationAction: { may: organizers, fields: (scene) => ({ ...applicationOf(scene), assignee: 'me' }) },
  decideManyAction: {
    may: organizers,
    fields: ({ applicationId }) => ({ picks: `${applicationId}.1`, back: '', reason: '' }),
  },
  approveApplicationAction: { may: organizers, fields: applicationOf },
  rejectApplicationAction: { may: organizers, fields: (scene) => ({ ...applicationOf(scene), reason: 'Too short.' }) },
  claimByInvitationAction: { may: signedIn, fields: () => ({ token: 'of-nobody' }) },
  claimByHandleAction: { may: signedIn, fields: ({ personId }) => ({ personId }) },
  /** The claimant's own only. */
  withdrawClaimAction: { may: [], fields: ({ claimId }) => ({ claimId }) },
  invitePersonAction: { may: maintainers, fields: ({ personId }) => ({ personId, email: '' }) },
  withdrawInvitationAction: { may: maintainers, fields: ({ invitationId }) => ({ invitationId }) },
  confirmClaimAction: { may: maintainers, fields: ({ claimId }) => ({ claimId }) },
  refuseClaimAction: { may: maintainers, fields: ({ claimId }) => ({ claimId, reason: 'Not shown yet.' }) },
  agreeToPrivacyAction: { may: signedIn, fields: () => ({ version: '0' }) },
  /** The cast leaves out the sentence that it takes, so that it stays. */
  deleteAccountAction: {
    may: signedIn,
    fields: (_, part) => ({ phrase: part === 'visitor' ? 'delete my account' : '' }),
  },
  mergeAccountsAction: {
    may: maintainers,
    fields: ({ personId }) => ({ stays: personId, goes: personId, roles: '', sure: 'yes' }),
  },
  requestCorrectionAction: { may: signedIn, fields: () => ({ person: 'no-one', text: 'The year is wrong.' }) },
  answerCorrectionAction: {
    may: maintainers,
    fields: ({ correctionId }) => ({ correctionId, verdict: 'DONE', answer: 'It is put right.' }),
  },
  publishGroupCodeAction: { may: maintainers, fields: () => ({ file: aFile(), expiresOn: '2020-01-01' }) },
  withdrawGroupCodeAction: { may: maintainers, fields: () => ({}) },
  /** Complete but for one thing, so that nobody of the cast is changed. */
  updateProfileAction: { may: members, fields: () => ({ ...ownProfile(), areas: 'no-such-area' }) },
  changeAvatarAction: { may: members, fields: () => ({ avatar: new File(['x'], 'x.png') }) },
  removeAvatarAction: { may: members, fields: () => ({}) },
  appointRoleAction: { may: maintainers, fields: ({ personId }) => ({ personId, ...term, reason: 'x' }) },
  endRoleAction: { may: maintainers, fields: () => ({ termId: nothing, until: '2026-01-01', reason: 'x' }) },
  correctTermAction: { may: maintainers, fields: () => ({ termId: nothing, ...term, until: '', reason: 'x' }) },
  strikeTermAction: { may: maintainers, fields: () => ({ termId: nothing, reason: 'x' }) },
  grantRecognitionAction: { may: maintainers, fields: ({ personId }) => ({ personId, ...recognition }) },
  /** Complete but for the evidence. */
  proposeRecognitionAction: {
    may: members,
    fields: ({ personId }) => ({ personId, kind: 'SENIOR_DEVELOPER', year: '2025', statement: 'x', links: '' }),
  },
  grantProposedAction: {
    may: maintainers,
    fields: ({ proposalId }) => ({ proposalId, citationZh: '事迹', citationEn: 'Deeds' }),
  },
  declineProposedAction: { may: maintainers, fields: ({ proposalId }) => ({ proposalId, reason: 'x' }) },
  /** The member's own. */
  takeBackProposalAction: { may: ['member'], fields: ({ proposalId }) => ({ proposalId }) },
  withdrawRecognitionAction: { may: maintainers, fields: () => ({ recognitionId: nothing, reason: 'x' }) },
  draftReportAction: { may: maintainers, fields: () => ({ year: '2001' }) },
  redraftReportAction: { may: maintainers, fields: () => ({ year: '2001', version: '1' }) },
  saveReportAction: { may: maintainers, fields: () => ({ year: '2001', version: '1', textZh: 'x', textEn: 'x' }) },
  publishReportAction: { may: maintainers, fields: () => ({ year: '2001', version: '1' }) },
  copyGoalsAction: { may: maintainers, fields: () => ({ from: '2001', to: '2002' }) },
  publishGoalsAction: { may: maintainers, fields: () => ({ year: '2001' }) },
  editGoalAction: { may: maintainers, fields: () => ({ goalId: nothing, ...goalWords }) },
  addGoalAction: { may: maintainers, fields: () => ({ year: '2001', key: 'key', ...goalWords }) },
  removeGoalAction: { may: maintainers, fields: () => ({ goalId: nothing }) },
  editTargetAction: { may: maintainers, fields: () => ({ targetId: nothing, ...goalTarget }) },
  addTargetAction: { may: maintainers, fields: () => ({ goalId: nothing, key: 'key', ...goalTarget }) },
  removeTargetAction: { may: maintainers, fields: () => ({ targetId: nothing }) },
  enterFigureAction: { may: organizers, fields: () => figure },
  withdrawFigureAction: { may: organizers, fields: () => ({ figureId: nothing, reason: 'x' }) },
  startClockAction: { may: organizers, fields: () => clock },
  editClockAction: { may: organizers, fields: () => ({ adaptationId: nothing, version: '1', ...clock }) },
  dropClockAction: { may: organizers, fields: () => ({ adaptationId: nothing, reason: 'x' }) },
  draftCampaignAction: { may: organizers, fields: () => newCampaign({ slug: 'from-the-matrix', rubric: 'x' }) },
  editCampaignAction: {
    may: organizers,
    fields: ({ campaign }) => {
      const { slug: _, ...changes } = newCampaign()
      return { ...changes, campaignId: campaign.campaignId, changedAt: '0' }
    },
  },
  publishCampaignAction: { may: organizers, fields: ({ campaign: { campaignId } }) => ({ campaignId }) },
  discardCampaignAction: { may: organizers, fields: ({ campaign: { campaignId } }) => ({ campaignId }) },
  closeCampaignAction: { may: organizers, fields: ({ campaign: { campaignId } }) => ({ campaignId }) },
  /** A link that is none. */
  submitBatchAction: { may: members, fields: ({ campaign }) => submission(campaign.campaignId, ['nowhere']) },
  /** The member's own, which is judged. */
  withdrawSubmissionAction: { may: ['member'], fields: ({ campaign }) => ({ submissionId: campaign.rejectedId }) },
  appealSubmissionAction: {
    may: ['member'],
    fields: ({ campaign }) => ({ submissionId: campaign.acceptedId, text: 'Why?' }),
  },
  takeSubmissionAction: { may: organizers, fields: () => ({ submissionId: nothing }) },
  takeNextAction: { may: organizers, fields: () => ({ campaignId: nothing }) },
  handBackSubmissionAction: { may: organizers, fields: () => ({ submissionId: nothing }) },
  acceptSubmissionAction: { may: organizers, fields: () => ({ submissionId: nothing, line: 'bug' }) },
  rejectSubmissionAction: { may: organizers, fields: () => ({ submissionId: nothing, reason: 'x' }) },
  decideAppealAction: {
    may: maintainers,
    fields: () => ({ submissionId: nothing, verdict: 'DENIED', line: 'bug', answer: 'x' }),
  },
  revokeAcceptanceAction: { may: maintainers, fields: () => ({ submissionId: nothing, reason: 'x' }) },
  /** Complete but for what there is to read. */
  proposeArticleAction: {
    may: members,
    fields: () => ({ title: 'A', language: 'en', summary: 'B', url: '', text: '' }),
  },
  /** The member's own, which is published. */
  withdrawArticleAction: { may: ['member'], fields: ({ articleId }) => ({ articleId }) },
  publishArticleAction: { may: organizers, fields: ({ articleId }) => ({ articleId }) },
  declineArticleAction: { may: organizers, fields: ({ articleId }) => ({ articleId, reason: 'x' }) },
  chooseNamingAction: { may: members, fields: () => ({ isNamed: 'yes' }) },
  correctPointsAction: {
    may: maintainers,
    fields: ({ memberId }) => ({ personId: memberId, number: '1000', kind: 'ADDITION', points: '1', reason: 'x' }),
  },
  addPrizeAction: { may: maintainers, fields: () => prize },
  editPrizeAction: { may: maintainers, fields: () => ({ ...prize, prizeId: nothing, version: '1', stockWas: '1' }) },
  redeemPrizeAction: { may: members, fields: () => ({ prizeId: nothing, price: '1' }) },
  /** One's own; here the member's. */
  withdrawRedemptionAction: { may: ['member'], fields: ({ redemptionId }) => ({ redemptionId }) },
  approveRedemptionAction: { may: maintainers, fields: () => ({ redemptionId: nothing }) },
  handOutPrizeAction: { may: maintainers, fields: () => ({ redemptionId: nothing, note: 'x' }) },
  cancelRedemptionAction: { may: maintainers, fields: () => ({ redemptionId: nothing, reason: 'x' }) },
  addModelAction: { may: organizers, fields: () => ({ slug: 'from-the-matrix', ...model }) },
  editModelAction: { may: organizers, fields: () => ({ modelId: nothing, version: '1', ...model }) },
  createEventAction: { may: organizers, fields: () => newEvent({ slug: 'from-the-matrix' }) },
  editEventAction: { may: organizers, fields: (scene) => ({ ...eventChanges(), ...eventOf(scene) }) },
  publishEventAction: { may: organizers, fields: eventOf },
  writeRecapAction: { may: organizers, fields: eventOf },
  proposeTalkAction: { may: members, fields: () => ({ ...talk(), areas: 'no-such-area' }) },
  /** A proposal's own, and of the cast the member has one. */
  editTalkAction: { may: ['member'], fields: (scene) => ({ ...talk(), ...talkOf(scene), areas: 'no-such-area' }) },
  submitTalkAction: { may: ['member'], fields: talkOf },
  withdrawTalkAction: { may: ['member'], fields: talkOf },
  inviteSpeakerAction: { may: ['member'], fields: (scene) => ({ ...talkOf(scene), person: 'nobody-there' }) },
  answerInvitationAction: { may: signedIn, fields: (scene) => ({ ...talkOf(scene), answer: 'DECLINED' }) },
  addSlidesAction: { may: ['member'], fields: talkOf },
  reviewTalkAction: { may: organizers, fields: (scene) => ({ ...talkOf(scene), score: '3' }) },
  decideTalkAction: { may: organizers, fields: (scene) => ({ ...talkOf(scene), decision: '', reason: '' }) },
  publishDecisionsAction: { may: organizers, fields: ({ eventId }) => ({ sessionId: eventId }) },
  releaseTalkAction: { may: organizers, fields: talkOf },
  addTalkRecordingAction: { may: organizers, fields: (scene) => ({ ...talkOf(scene), recordingUrl: '' }) },
  giveFeedbackAction: { may: signedIn, fields: (scene) => ({ ...talkOf(scene), rating: '5' }) },
  signUpAction: { may: members, fields: eventOf },
  acceptPlaceAction: { may: members, fields: eventOf },
  checkInToEventAction: { may: signedIn, fields: (scene) => ({ ...eventOf(scene), code: 'ABC-234' }) },
  tickOffAction: { may: organizers, fields: ({ eventId }) => ({ signUpId: eventId }) },
  undoTickOffAction: { may: organizers, fields: ({ eventId }) => ({ signUpId: eventId }) },
  cancelSignUpAction: { may: signedIn, fields: eventOf },
  cancelEventAction: { may: organizers, fields: eventOf },
  resendMailAction: { may: ['operator'], fields: () => ({}) },
  sendTestMailAction: { may: ['operator'], fields: () => ({}) },
  backUpNowAction: { may: ['operator'], fields: () => ({}) },
  runJobNowAction: { may: ['operator'], fields: () => ({ name: 'no-such-job' }) },
  submitNominationAction: {
    may: members,
    fields: ({ memberId }) => ({ nomineeId: memberId, role: 'COMMITTER', statement: 'Knows the code.', links: '' }),
  },
  /** The nominee's; here the member's own. */
  acceptNominationAction: { may: ['member'], fields: scheduled({ area: '', workPlan: '' }) },
  declineNominationAction: { may: ['member'], fields: scheduled({}) },
  /** The nominee's and the nominator's; here the committer's own. */
  withdrawNominationAction: { may: ['committer'], fields: ended({}) },
  recommendNomineeAction: { may: ['maintainer'], fields: ended({ text: 'Works well with everyone.' }) },
  commentOnNominationAction: { may: members, fields: ended({ text: 'A question.' }) },
  /** Of those who vote: not the nominee, here the committer. */
  recuseAction: { may: ['maintainer'], fields: ended({}) },
  rejoinVoteAction: { may: ['maintainer'], fields: ended({}) },
  openVoteAction: { may: ['maintainer'], fields: ended({ meetingOn: '2026-01-01', closesAt: '2026-01-01T19:00' }) },
  /** Whether someone is in the electorate is no permission: whoever is not is told so. */
  castBallotAction: { may: signedIn, fields: endedVote({ choice: 'FOR', reason: '' }) },
  closeVoteAction: { may: ['maintainer'], fields: endedVote({}) },
  confirmResultAction: { may: ['maintainer'], fields: endedVote({}) },
  chooseDayAction: { may: organizers, fields: (scene) => ({ ...meetingOf(scene), day: '2000-01-05' }) },
  openPollAction: { may: organizers, fields: (scene) => ({ ...meetingOf(scene), closesAt: '2000-01-05T12:00' }) },
  answerPollAction: { may: members, fields: (scene) => ({ ...meetingOf(scene), days: '2000-01-05' }) },
  moveMeetingAction: {
    may: organizers,
    fields: (scene) => ({ ...meetingOf(scene), startsAt: '2000-01-05T19:00', minutes: '60', reason: 'Room.' }),
  },
  setJoinLinkAction: { may: organizers, fields: (scene) => ({ ...meetingOf(scene), joinUrl: '' }) },
  cancelMeetingAction: { may: organizers, fields: (scene) => ({ ...meetingOf(scene), reason: 'Holiday.' }) },
  /** One's own turn alone; this one is the committer's, who asks the member for theirs. */
  askSwapAction: { may: ['committer'], fields: ({ own: { dutyId, wantedId } }) => ({ dutyId, wantedId }) },
  answerSwapAction: { may: ['member'], fields: ({ own }) => ({ swapId: own.swapId, answer: 'decline' }) },
  withdrawSwapAction: { may: ['committer'], fields: ({ own }) => ({ swapId: own.swapId }) },
  skipTurnAction: { may: ['committer'], fields: ({ own }) => ({ dutyId: own.dutyId, reason: '' }) },
  addAbsenceAction: { may: members, fields: () => ({ from: '2000-01-05', until: '2000-01-06' }) },
  removeAbsenceAction: { may: members, fields: () => ({ absenceId: noSuchRow }) },
  markCoreDeveloperAction: { may: ['maintainer'], fields: () => ({ personId: noSuchRow }) },
  unmarkCoreDeveloperAction: { may: ['maintainer'], fields: () => ({ personId: noSuchRow }) },
  /** Also for whoever's turn it is. */
  tickChecklistAction: { may: organizers, fields: () => ({ dutyId: noSuchRow, checked: 'agenda' }) },
  proposeAction: {
    may: members,
    fields: () => ({ kind: 'DEMO', title: 'From the matrix', minutes: '10', detail: '' }),
  },
  /** One's own alone; here the member's. */
  withdrawProposalAction: { may: ['member'], fields: ({ own }) => ({ proposalId: own.agendaProposalId }) },
  moveItemAction: { may: organizers, fields: () => ({ itemId: noSuchRow, direction: 'up' }) },
  setMinutesAction: { may: organizers, fields: () => ({ itemId: noSuchRow, minutes: '5' }) },
  dropItemAction: { may: organizers, fields: () => ({ itemId: noSuchRow, keep: 'no' }) },
  addItemAction: { may: organizers, fields: (scene) => ({ ...meetingOf(scene), title: 'A topic', minutes: '5' }) },
  publishDraftAction: { may: organizers, fields: meetingOf },
  openSessionAction: { may: organizers, fields: meetingOf },
  turnToAction: { may: organizers, fields: () => ({ itemId: noSuchRow }) },
  settleItemAction: { may: organizers, fields: () => ({ itemId: noSuchRow, outcome: 'DONE' }) },
  closeSessionAction: { may: organizers, fields: meetingOf },
  checkInAction: { may: members, fields: (scene) => ({ ...meetingOf(scene), code: '123456', kind: 'ONLINE' }) },
  sendApologiesAction: { may: members, fields: meetingOf },
  noteAttendanceAction: {
    may: organizers,
    fields: (scene) => ({ ...meetingOf(scene), personId: noSuchRow, kind: 'ONLINE' }),
  },
  noteDecisionAction: { may: organizers, fields: () => ({ itemId: noSuchRow, text: 'Agreed.' }) },
  noteActionItemAction: {
    may: organizers,
    fields: () => ({ itemId: noSuchRow, text: 'A task', ownerId: noSuchRow, dueOn: '2999-01-01' }),
  },
  /** Also its owner's. */
  closeActionItemAction: { may: organizers, fields: () => ({ actionId: noSuchRow, status: 'DONE' }) },
  saveNoteAction: { may: organizers, fields: () => ({ itemId: noSuchRow, revision: '0', text: 'A note' }) },
  keepNoteAction: { may: organizers, fields: () => ({ itemId: noSuchRow, revision: '0', text: 'A note' }) },
  beginMinutesAction: { may: organizers, fields: meetingOf },
  saveMinutesAction: { may: organizers, fields: (scene) => ({ ...meetingOf(scene), revision: '1', text: 'Minutes' }) },
  handInAction: { may: organizers, fields: meetingOf },
  handBackAction: { may: organizers, fields: meetingOf },
  publishMinutesAction: { may: organizers, fields: meetingOf },
  reviseMinutesAction: {
    may: organizers,
    fields: (scene) => ({ ...meetingOf(scene), revision: '1', text: 'Minutes', reason: 'A name was wrong.' }),
  },
  addLinkAction: {
    may: organizers,
    fields: (scene) => ({ ...meetingOf(scene), kind: 'SLIDES', title: 'Slides', url: 'https://slides.example.org/' }),
  },
  removeLinkAction: { may: organizers, fields: () => ({ linkId: noSuchRow }) },
  subscribeAction: { may: signedIn, fields: () => ({}) },
  revokeFeedAction: { may: signedIn, fields: () => ({}) },
  draftTaskAction: { may: organizers, fields: ({ tasks }) => newTask(tasks.mentorId, { areaId: 'no-such-area' }) },
  editTaskAction: {
    may: organizers,
    fields: ({ tasks }) => {
      const { quarter: _, slug: __, ...facts } = newTask(tasks.mentorId)
      return { ...facts, taskId: tasks.openId, changedAt: '0' }
    },
  },
  discardTaskAction: { may: organizers, fields: ({ tasks }) => ({ taskId: tasks.openId }) },
  publishQuarterAction: { may: organizers, fields: () => ({ quarter: '2999-Q1', count: '1' }) },
  refreshQuarterAction: {
    may: organizers,
    fields: ({ tasks }) => ({ quarter: '2999-Q1', reason: '', choices: `${tasks.openId}.carry` }),
  },
  claimTaskAction: {
    may: members,
    fields: () => ({
      taskId: nothing,
      asks: 'claim',
      plan: 'x',
      startsOn: '2998-01-01',
      endsOn: '2998-02-01',
      partners: '',
    }),
  },
  /** Of those who take part; here the member. */
  withdrawTaskClaimAction: { may: ['member'], fields: ({ tasks }) => ({ claimId: tasks.claimId }) },
  joinTaskClaimAction: { may: ['member'], fields: ({ tasks }) => ({ claimId: tasks.claimId }) },
  leaveTaskClaimAction: { may: ['member'], fields: ({ tasks }) => ({ claimId: tasks.claimId }) },
  noteProgressAction: {
    may: ['member'],
    fields: ({ tasks }) => ({ claimId: tasks.claimId, text: 'Went on.', links: '' }),
  },
  submitWorkAction: { may: ['member'], fields: ({ tasks }) => ({ claimId: tasks.claimId }) },
  handBackTaskAction: { may: ['member'], fields: ({ tasks }) => ({ claimId: tasks.claimId, reason: 'x' }) },
  /** The mentor's, here the committer; and every maintainer's. */
  approveTaskClaimAction: { may: organizers, fields: ({ tasks }) => ({ claimId: tasks.claimId }) },
  declineTaskClaimAction: { may: organizers, fields: ({ tasks }) => ({ claimId: tasks.claimId, reason: 'x' }) },
  reviewWorkAction: {
    may: organizers,
    fields: ({ tasks }) => ({
      claimId: tasks.claimId,
      checklistVersion: '1',
      met: '0',
      verdict: 'RETURNED',
      comment: 'More.',
    }),
  },
  revokeCertificateAction: { may: maintainers, fields: () => ({ certificateId: nothing, reason: 'x' }) },
  deliverRewardAction: { may: organizers, fields: () => ({ rewardId: nothing, note: '' }) },
  releaseTaskClaimAction: { may: organizers, fields: ({ tasks }) => ({ claimId: tasks.claimId, reason: 'x' }) },
  signOutAction: { may: signedIn, fields: () => ({}), endsSession: true },
  signOutEverywhereAction: { may: signedIn, fields: () => ({}), endsSession: true },
}
