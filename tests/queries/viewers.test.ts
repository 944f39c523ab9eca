import { beforeAll, describe, expect, test } from 'vitest'
import { getFigures } from '@/lib/admin/figures'
import { getHealth } from '@/lib/admin/health'
import { getServerState } from '@/lib/admin/queries'
import { listWaiting } from '@/lib/admin/waiting'
import { listOwnProposals } from '@/lib/agenda/queries'
import { readBulkResult } from '@/lib/applications/queries/bulk'
import { getQueueFigures } from '@/lib/applications/queries/figures'
import { getFormStart, getOwnApplication, listOwnApplications } from '@/lib/applications/queries/own'
import { exportApplications, listApplications } from '@/lib/applications/queries/queue'
import { getApplication, listReviewers } from '@/lib/applications/queries/review'
import { queueFilterSchema } from '@/lib/applications/schema'
import { listProposed } from '@/lib/articles/queries'
import { exportEntries, getHead, listEntries, listOwnEntries } from '@/lib/audit/queries'
import { record } from '@/lib/audit/record'
import { auditFilterSchema } from '@/lib/audit/schema'
import { type AccountActor, type Actor, Forbidden } from '@/lib/auth/permissions'
import { listConnectedProviders } from '@/lib/auth/queries'
import { listBackups } from '@/lib/backup/queries'
import { listForExport } from '@/lib/campaign-reports/queries'
import { listOrganisedCampaigns } from '@/lib/campaigns/queries'
import {
  countWaitingClaims,
  getClaim,
  getInvitation,
  getOfferedPerson,
  getOwnClaim,
  listClaims,
  listUnclaimedPeople,
} from '@/lib/claims/queries'
import { countOpenCorrections, getCorrection, listCorrections, listOwnCorrections } from '@/lib/corrections/queries'
import { db, transaction } from '@/lib/db/client'
import { listOrganisedEvents } from '@/lib/events/organised'
import { countParticipations, getEventToEdit } from '@/lib/events/queries'
import { listYears } from '@/lib/goals/queries'
import { getGroupCode, getGroupCodePicture } from '@/lib/group-code/queries'
import { listJobs } from '@/lib/jobs/queries'
import { listMail } from '@/lib/mail/queries'
import { getOwnMeetings } from '@/lib/meetings/queries'
import { getMergePreview } from '@/lib/merging/queries'
import {
  findNominees,
  getNomination,
  getNominee,
  listNominationsWaitingFor,
  listWaitingNominations,
} from '@/lib/nominations/queries'
import {
  findPointHolders,
  getNextExpiry,
  getOwnBalance,
  getPointHolder,
  getStatement,
} from '@/lib/points/queries/statement'
import { getConsent, getOwnData, isLastMaintainer } from '@/lib/privacy/queries'
import { countOwnPrizes, getPrize, listKeptPrizes, listOwnRedemptions, listRedemptions } from '@/lib/prizes/queries'
import { getOwnProfile } from '@/lib/profiles/queries'
import {
  findCandidates,
  getCandidate,
  getProposal as getRecognitionProposal,
  listOwnProposals as listOwnRecognitionProposals,
  listProposals as listRecognitionProposals,
} from '@/lib/recognitions/queries'
import { listWrittenReports } from '@/lib/reports/queries'
import { getRecord, onRecord } from '@/lib/roles/queries'
import { listMarkable } from '@/lib/rota/queries'
import { getOwnAttendance } from '@/lib/sessions/queries'
import { exportSignUps, listOwnSignUps, listSignUps } from '@/lib/sign-ups/queries'
import {
  getOwnSubmission,
  getPromptness,
  getSubmissionToJudge,
  listOwnSubmissions,
  listQueue,
} from '@/lib/submissions/queries'
import { countProposals, getOwnTalk, getProposal, listOwnTalks, listProposals } from '@/lib/talks/queries'
import { exportQuarter } from '@/lib/tasks/queries/organising'
import { type ActorName, makeAccount, makeEveryActor } from '../factories/actors'
import { makeApplication } from '../factories/applications'
import { days, present } from '../factories/clock'
import { type Planted, plantEverything } from '../factories/everything-held'
import { makePerson } from '../factories/people'
import { makeProposal } from '../factories/recognitions'
import { exportedFunctions } from '../support/exported'

// Who gets anything from each query. A query that neither `lines` nor the lists below it name fails.

type Viewer = ActorName | 'owner'

type Line = {
  /** Asks as `viewer` about what somebody else, the owner, has put into every table. */
  ask: (viewer: Actor, planted: Planted) => Promise<unknown>
  /** Everyone else is refused, or gets nothing. */
  may: readonly Viewer[]
}

const signedIn: readonly Viewer[] = [
  'account',
  'former member',
  'member',
  'committer',
  'maintainer',
  'operator',
  'owner',
]
const organizers: readonly Viewer[] = ['committer', 'maintainer']
const owner: readonly Viewer[] = ['owner']
/** The owner runs the server, too. */
const operators: readonly Viewer[] = ['operator', 'owner']
const maintainer: readonly Viewer[] = ['maintainer']

const personHolders: readonly Viewer[] = ['former member', 'member', 'committer', 'maintainer', 'owner']
const members: readonly Viewer[] = ['member', 'committer', 'maintainer']

const id = (planted: Planted, model: string) => planted.ids.get(model) ?? ''

const lines: Record<string, Line> = {
  'admin.getFigures': {
    ask: async (viewer) => getFigures(viewer, present),
    may: [...organizers, ...operators],
  },
  'admin.getHealth': { ask: (viewer) => getHealth(viewer), may: operators },
  'admin.listWaiting': {
    ask: (viewer) => listWaiting(viewer as AccountActor, present),
    may: [...organizers, ...operators],
  },
  'admin.getServerState': { ask: (viewer) => getServerState(viewer), may: operators },
  'campaigns.listOrganisedCampaigns': {
    ask: async (viewer) => (await listOrganisedCampaigns(viewer, { status: 'ALL' }, present)).rows,
    may: organizers,
  },
  'campaign-reports.listForExport': {
    ask: async (viewer, planted) => (await listForExport(viewer, id(planted, 'Campaign'))).rows,
    may: organizers,
  },
  'submissions.listOwnSubmissions': { ask: async (viewer) => (await listOwnSubmissions(viewer, {})).rows, may: owner },
  'submissions.getOwnSubmission': {
    ask: (viewer, planted) => getOwnSubmission(viewer, id(planted, 'Submission')),
    may: owner,
  },
  'submissions.listQueue': {
    ask: async (viewer) => {
      const { status } = await db.submission.findFirstOrThrow()
      return (await listQueue(viewer, { status }, present)).rows
    },
    may: organizers,
  },
  'submissions.getSubmissionToJudge': {
    ask: (viewer, planted) => getSubmissionToJudge(viewer, id(planted, 'Submission'), present),
    may: organizers,
  },
  'submissions.getPromptness': { ask: (viewer) => getPromptness(viewer), may: organizers },
  'applications.listOwnApplications': { ask: (viewer) => listOwnApplications(viewer), may: owner },
  'applications.getOwnApplication': {
    ask: (viewer, planted) => getOwnApplication(viewer, id(planted, 'MembershipApplication')),
    may: owner,
  },
  'applications.getFormStart': { ask: (viewer) => getFormStart(viewer), may: owner },
  'articles.listProposed': { ask: (viewer) => listProposed(viewer), may: organizers },
  'recognitions.findCandidates': { ask: (viewer) => findCandidates(viewer, 'member', present), may: members },
  'recognitions.getCandidate': {
    ask: async (viewer) => {
      const { slug } = await db.person.findFirstOrThrow({ where: { roleTerms: { some: onRecord } } })
      return getCandidate(viewer, slug)
    },
    may: members,
  },
  'recognitions.listProposals': {
    ask: async (viewer) => {
      await makeProposal()
      return listRecognitionProposals(viewer, { status: 'PROPOSED' })
    },
    may: maintainer,
  },
  'recognitions.listOwnProposals': { ask: (viewer) => listOwnRecognitionProposals(viewer), may: owner },
  'recognitions.getProposal': {
    ask: (viewer, planted) => getRecognitionProposal(viewer, id(planted, 'RecognitionProposal')),
    may: [...maintainer, 'owner'],
  },
  'reports.listWrittenReports': { ask: (viewer) => listWrittenReports(viewer), may: maintainer },
  'points.getStatement': {
    ask: async (viewer, { personId }) => (await getStatement(viewer, personId, {}))?.entries,
    may: ['maintainer', 'owner'],
  },
  'points.getNextExpiry': {
    ask: async (viewer, { personId }) => {
      const statement = await getStatement(viewer, personId, {})
      return statement && [await getNextExpiry(viewer, personId, statement)]
    },
    may: ['maintainer', 'owner'],
  },
  'points.getPointHolder': {
    ask: async (viewer) =>
      getPointHolder(viewer, (await db.person.findFirstOrThrow({ where: { slug: { startsWith: 'person-' } } })).slug),
    may: maintainer,
  },
  'points.findPointHolders': { ask: (viewer) => findPointHolders(viewer, 'member'), may: maintainer },
  'points.getOwnBalance': { ask: async (viewer) => (await getOwnBalance(viewer)) || null, may: owner },
  'prizes.listKeptPrizes': {
    ask: async (viewer) => {
      await db.prize.updateMany({ data: { isOffered: false } })
      return (await listKeptPrizes(viewer, { status: 'WITHDRAWN' })).rows
    },
    may: maintainer,
  },
  'prizes.getPrize': { ask: (viewer, planted) => getPrize(viewer, id(planted, 'Prize')), may: maintainer },
  'prizes.countOwnPrizes': {
    ask: async (viewer, planted) => [...(await countOwnPrizes(viewer, [id(planted, 'Prize')]))],
    may: owner,
  },
  'prizes.listOwnRedemptions': { ask: async (viewer) => (await listOwnRedemptions(viewer)).rows, may: owner },
  'prizes.listRedemptions': {
    ask: async (viewer) => (await listRedemptions(viewer, { status: 'HANDED_OUT' })).rows,
    may: maintainer,
  },
  'goals.listYears': { ask: (viewer) => listYears(viewer), may: ['maintainer'] },
  'applications.listApplications': { ask: (viewer) => listApplications(viewer, queue, present), may: organizers },
  'applications.exportApplications': {
    ask: (viewer) => firstOf(exportApplications(viewer, queue, present)),
    may: organizers,
  },
  'applications.readBulkResult': {
    ask: (viewer, planted) => readBulkResult(viewer, { went: id(planted, 'MembershipApplication'), not: '' }),
    may: organizers,
  },
  'applications.getQueueFigures': {
    ask: (viewer) => getQueueFigures(viewer, present, 'Asia/Shanghai'),
    may: organizers,
  },
  'applications.listReviewers': { ask: (viewer) => listReviewers(viewer, present), may: organizers },
  'applications.getApplication': {
    ask: (viewer, planted) => getApplication(viewer, id(planted, 'MembershipApplication')),
    may: organizers,
  },
  'audit.getHead': { ask: (viewer) => getHead(viewer), may: maintainer },
  'audit.listEntries': { ask: (viewer) => listEntries(viewer, log), may: maintainer },
  'audit.exportEntries': { ask: (viewer) => firstOf(exportEntries(viewer, log)), may: maintainer },
  'audit.listOwnEntries': { ask: (viewer) => listOwnEntries(viewer), may: owner },
  'backup.listBackups': { ask: async (viewer) => listBackups(viewer), may: operators },
  'jobs.listJobs': { ask: (viewer) => listJobs(viewer, present), may: operators },
  'mail.listMail': { ask: (viewer) => listMail(viewer, { status: 'SENT' }), may: operators },
  'events.listOrganisedEvents': {
    ask: (viewer) => listOrganisedEvents(viewer, { status: 'UPCOMING' }, present),
    may: organizers,
  },
  'tasks.exportQuarter': {
    ask: async (viewer) => firstOf(exportQuarter(viewer, 'canary-query-task-quarter')),
    may: organizers,
  },
  'claims.listClaims': { ask: (viewer) => listClaims(viewer, { status: 'CONFIRMED' }), may: maintainer },
  'claims.countWaitingClaims': { ask: (viewer) => countWaitingClaims(viewer), may: maintainer },
  'claims.getClaim': { ask: (viewer, planted) => getClaim(viewer, id(planted, 'PersonClaim')), may: maintainer },
  'claims.getOwnClaim': { ask: (viewer) => getOwnClaim(viewer), may: owner },
  'claims.listUnclaimedPeople': { ask: (viewer) => listUnclaimedPeople(viewer), may: maintainer },
  'claims.getInvitation': {
    ask: (viewer, planted) => getInvitation(viewer, id(planted, 'PersonInvitation'), 'en'),
    may: maintainer,
  },
  'corrections.listOwnCorrections': { ask: (viewer) => listOwnCorrections(viewer), may: owner },
  'corrections.listCorrections': { ask: (viewer) => listCorrections(viewer, { status: 'DONE' }), may: maintainer },
  'corrections.countOpenCorrections': { ask: (viewer) => countOpenCorrections(viewer), may: maintainer },
  'corrections.getCorrection': {
    ask: (viewer, planted) => getCorrection(viewer, id(planted, 'CorrectionRequest')),
    may: maintainer,
  },
  'agenda.listOwnProposals': { ask: (viewer) => listOwnProposals(viewer), may: owner },
  'events.countParticipations': { ask: (viewer) => countParticipations(viewer, 2026), may: organizers },
  'events.getEventToEdit': { ask: (viewer) => getEventToEdit(viewer, 'event-of-query'), may: organizers },
  'sign-ups.listOwnSignUps': { ask: (viewer) => listOwnSignUps(viewer, days(-30)), may: owner },
  'sign-ups.listSignUps': { ask: (viewer, planted) => listSignUps(viewer, id(planted, 'Event')), may: organizers },
  'sign-ups.exportSignUps': { ask: (viewer, planted) => exportSignUps(viewer, id(planted, 'Event')), may: organizers },
  'meetings.getOwnMeetings': {
    ask: async (viewer) =>
      Object.values(await getOwnMeetings(viewer, present))
        .flat()
        .filter(Boolean),
    may: owner,
  },
  'rota.listMarkable': { ask: (viewer) => listMarkable(viewer, present), may: maintainer },
  'sessions.getOwnAttendance': {
    ask: (viewer, planted) => getOwnAttendance(viewer, id(planted, 'Meeting')),
    may: owner,
  },
  'talks.listOwnTalks': { ask: (viewer) => listOwnTalks(viewer), may: owner },
  'talks.getOwnTalk': { ask: (viewer, planted) => getOwnTalk(viewer, id(planted, 'Talk')), may: owner },
  'talks.listProposals': { ask: (viewer) => listProposals(viewer, { status: 'SUBMITTED' }), may: organizers },
  'talks.getProposal': { ask: (viewer, planted) => getProposal(viewer, id(planted, 'Talk')), may: organizers },
  'talks.countProposals': { ask: (viewer) => countProposals(viewer), may: organizers },
  'merging.getMergePreview': {
    ask: (viewer, { email }) => getMergePreview(viewer as AccountActor, { stays: email, goes: email }, present),
    may: maintainer,
  },
  'group-code.getGroupCode': { ask: (viewer) => getGroupCode(viewer), may: members },
  'group-code.getGroupCodePicture': {
    ask: (viewer, planted) => getGroupCodePicture(viewer, id(planted, 'StoredFile'), present),
    may: members,
  },
  // Until the nominee has agreed, it is between the two.
  'nominations.getNomination': {
    ask: (viewer, planted) => getNomination(viewer, id(planted, 'Nomination')),
    may: owner,
  },
  'nominations.listWaitingNominations': { ask: (viewer) => listWaitingNominations(viewer), may: owner },
  'nominations.listNominationsWaitingFor': { ask: (viewer) => listNominationsWaitingFor(viewer, present), may: owner },
  'nominations.findNominees': { ask: (viewer) => findNominees(viewer, 'member', present), may: members },
  'nominations.getNominee': {
    ask: async (viewer) => getNominee(viewer, (await db.person.findFirstOrThrow()).slug),
    may: members,
  },
  'profiles.getOwnProfile': { ask: (viewer) => getOwnProfile(viewer), may: personHolders },
  'roles.getRecord': {
    ask: async (viewer) => getRecord(viewer, (await db.person.findFirstOrThrow()).slug),
    may: maintainer,
  },
  'privacy.getOwnData': { ask: (viewer) => getOwnData(viewer), may: signedIn },
  'privacy.getConsent': { ask: (viewer) => getConsent(viewer), may: signedIn },
}

const queue = queueFilterSchema.parse({ status: 'APPROVED' })
const log = auditFilterSchema.parse({})

/** What the portal tells anyone who asks, visitors too: its own tests say what is in it. */
const publicToAll = [
  'campaign-reports.getReport',
  'campaigns.getCampaign',
  'campaigns.getCampaignTitles',
  'campaigns.listCampaignSlugs',
  'campaigns.listCampaigns',
  'certificates.getCertificate',
  'certificates.getPublicKey',
  'certificates.listPublicKeys',
  'certificates.listRevoked',
  'certificates.listTasksHonoured',
  'tasks.getTask',
  'tasks.listLatestTaskSlugs',
  'tasks.listMentors',
  'tasks.listOpenTasks',
  'tasks.listQuarterTasks',
  'tasks.listQuarters',
  'tasks.listTasks',
  'tasks.listUnfinishedQuarters',
  'agenda.listAgenda',
  'agenda.listVersions',
  'archive.listArchive',
  'archive.listArchiveYears',
  'search.search',
  'archive.listForFeed',
  'events.getCover',
  'meetings.getMeeting',
  'meetings.getNextMeeting',
  'meetings.getPoll',
  'meetings.listLatestMeetings',
  'meetings.listPastMeetings',
  'meetings.listUpcomingMeetings',
  'minutes.listLinks',
  'minutes.searchMinutes',
  'rota.countTurns',
  'rota.getDuty',
  'rota.listComingTurns',
  'rota.listCoreDevelopers',
  'rota.listPastTurns',
  'sessions.getQuorum',
  'sessions.listAttendance',
  'sessions.listDecisions',
  'sessions.listMeetingActions',
  'sessions.listOwners',
  'sessions.listSessionItems',
  // Of talks that were accepted, for whoever does not review them.
  'talks.getSlides',
  'talks.getSpeaker',
  'talks.getTalk',
  'talks.listTalksOf',
  'corrections.getCorrected',
  'eligibility.listTerms',
  'events.getEvent',
  'events.getNextEvent',
  'events.listLatestEventSlugs',
  'events.listPastEvents',
  'events.listUpcomingEvents',
  'followers.countFollowers',
  'goals.getActivity',
  'goals.measureToYearsEnd',
  'reports.listReports',
  'reports.getReport',
  'goals.measureGoals',
  'goals.measureYears',
  'goals.listGoalYears',
  'goals.getTarget',
  'goals.listRows',
  'goals.listFigures',
  'adaptations.listClocks',
  'adaptations.getOverview',
  'adaptations.getClock',
  'articles.listArticles',
  'articles.listArticleYears',
  'articles.listArticleIds',
  // Names by each one's choice: tests/commands/ranking.test.ts.
  'points.listRanking',
  'points.listRankedYears',
  'prizes.listPrizes',
  'models.listModels',
  'models.exportModels',
  'models.listFamilies',
  'models.countModels',
  'models.listModelSlugs',
  'models.getModel',
  // What the nominee has agreed to: tests/commands/nominations.test.ts.
  'nominations.listOpenVotes',
  'nominations.listScheduledNominations',
  'nominations.listPastNominations',
  'people.countStandings',
  'people.findPeople',
  'people.listLatestPersonSlugs',
  'people.listOfficers',
  'people.listStanding',
  // Each field by its owner's choice: tests/commands/profiles.test.ts.
  'profiles.getAvatar',
  'profiles.getProfile',
  'recognitions.listHonoured',
  'recognitions.listRecognised',
  'recognitions.listRecognitionsOf',
  'roles.countHolders',
  'settings.getSettings',
  'settings.settingsIn',
  'sitemap.listPublicPaths',
  // Who could vote and who has: of a nomination that getNomination shows; tests/commands/votes.test.ts.
  'votes.getVote',
  'votes.getVotingDay',
  'votes.listEntitled',
  'votes.listOrganisersOn',
  'votes.listRollCalls',
  'votes.listVotingDays',
  'votes.retryMeeting',
]

/** Whoever holds a signed link may ask: tests/commands say that nobody without it learns anything. */
const byLink = [
  'claims.getInvited',
  'followers.getFollower',
  'followers.isFollowLinkGood',
  'mail-preferences.getRefusable',
]

/** Parts of `where`, and answers about the viewer alone that have their own tests. */
const others = [
  // Of claims to tasks: tests/commands/task-claims.test.ts.
  'task-claims.isForMentor',
  'task-claims.listClaimsToDecide',
  'task-claims.listLiveClaims',
  'task-claims.listOwnClaims',
  'tasks.getTaskFigures',
  // Drafts and the code to check in with are for whoever arranges the meeting: tests of sessions and minutes.
  'minutes.getMinutes',
  'sessions.getSession',
  'rota.getOwnRota',
  'talks.getOwnFeedback',
  'sign-ups.getOwnPlace',
  'talks.listOpenSessions',
  // tests/commands/articles.test.ts, goals.test.ts and adaptations.test.ts.
  'points.getOwnRank',
  'articles.listOwnUnpublished',
  'articles.getArticle',
  'goals.getEditedGoals',
  'goals.getEditedTarget',
  'goals.listPossibleOwners',
  'adaptations.listPossibleOwners',
  'adaptations.listOverdue',
  'audit.ownPlaces',
  'models.supportedAtInstant',
  'applications.parsed',
  'mail-preferences.listWantedTopics',
  'applications.sortOf',
  'roles.highestRoleIs',
  'roles.termHolds',
  'roles.termHoldsSql',
  'roles.untilTermsChange',
  'auth.listConnectedProviders',
  'claims.getOfferedPerson',
  'eligibility.assess',
  'eligibility.getPassport',
  'eligibility.listContributions',
  'eligibility.pickedContributions',
  'privacy.isLastMaintainer',
]

test('every query is named once', () => {
  const named = [...Object.keys(lines), ...publicToAll, ...byLink, ...others]
  const found = exportedFunctions('queries')
  const todo = 'not in this file: add a line to `lines` that asks it and says who may, or its name to a list that fits'
  expect(
    found.filter((name) => !named.includes(name)),
    todo,
  ).toEqual([])
  expect(
    named.filter((name) => !found.includes(name)),
    'gone: take it out of this file',
  ).toEqual([])
  expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([])
})

describe('who gets anything', () => {
  let planted: Planted
  let viewers: [string, Actor][]
  beforeAll(async () => {
    planted = await plantEverything('query', {
      'Event.startsAt': () => days(7),
      'Event.endsAt': () => days(8),
      'RoleTerm.source': () => 'BOOTSTRAP',
      'Rubric.lines': () => [],
      'Talk.status': () => 'SUBMITTED',
      'Talk.submittedAt': () => days(-1),
    })
    // An invitation is for somebody without an account.
    await makePerson({ terms: [{ role: 'COMMITTER' }] })
    const self: AccountActor = {
      kind: 'account',
      userId: planted.userId,
      personId: planted.personId,
      personSlug: null,
      name: null,
      email: planted.email,
      locale: 'en',
      roles: [],
      isOperator: true,
    }
    await db.groupCode.create({
      data: {
        fileId: id(planted, 'StoredFile'),
        expiresAt: days(30),
        publishedAt: present,
        publishedById: planted.personId,
      },
    })
    const change = { action: 'settings.changed', subject: 'account:nobody', at: present } as const
    await transaction((tx) => record(tx, self, change))
    await makeApplication(self, { status: 'WITHDRAWN' })
    await makeApplication(await makeAccount())
    viewers = Object.entries({ ...(await makeEveryActor()), owner: self })
  })

  test.each(Object.entries(lines))('%s', async (_, { ask, may }) => {
    const got: string[] = []
    for (const [who, viewer] of viewers) if (await getsSomething(() => ask(viewer, planted))) got.push(who)
    expect(got.sort()).toEqual([...may].sort())
  })

  test('what is about the viewer alone is nothing to a visitor', async () => {
    const visitor: Actor = { kind: 'visitor' }
    expect(await getOfferedPerson(visitor)).toBeNull()
    expect(await isLastMaintainer(visitor, present)).toBe(false)
    const account = viewers.find(([who]) => who === 'account')?.[1]
    expect(await listConnectedProviders(account as AccountActor)).toEqual([])
  })
})

const firstOf = async (parts: AsyncGenerator<unknown[]>) => (await parts.next()).value

async function getsSomething(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    return !isNothing(await ask())
  } catch (error) {
    if (error instanceof Forbidden) return false
    throw error
  }
}

function isNothing(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true
  if (Array.isArray(answer)) return answer.length === 0
  return typeof answer === 'object' && 'rows' in answer && Array.isArray(answer.rows) && answer.rows.length === 0
}
