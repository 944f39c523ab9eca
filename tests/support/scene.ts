import { consentVersion } from '../factories/consent.ts'
import { type CampaignScene, runCampaign } from './campaigns.ts'
import { addressOf, anArea, application, type Cast, newEvent, talk } from './cast.ts'
import { redeemed } from './prizes.ts'
import { linkIn, openReader } from './reader.ts'
import { database, meetToday } from './rows.ts'
import type { Portal } from './server.ts'
import { publishTasks, type TaskScene } from './tasks.ts'

/** Something for every page to show: ids and slugs of what is in the portal. */
export type Scene = {
  eventSlug: string
  eventId: string
  talkId: string
  applicationId: string
  /** The operator's, with a question in it. */
  askedApplicationId: string
  memberSlug: string
  memberId: string
  nominations: NominationScene
  followLink: string
  followSettings: string
  claimId: string
  invitationId: string
  invitationLink: string
  correctionId: string
  meetingSlug: string
  meetingId: string
  unsubscribeLink: string
  tasks: TaskScene
  campaign: CampaignScene
  /** The latest year that has goals; the next one has a draft. */
  goalYear: number
  /** Of its targets' pages: one that is counted, one with a figure by hand. */
  targetSlugs: string[]
  modelSlug: string
  /** The member's: one published, one that waits. */
  articleId: string
  proposedArticleId: string
  /** Overdue. */
  adaptationId: string
  /** By the member, about the committer; empty where the charter has no rule in force. */
  proposalId: string
  /** A published one. */
  reportYear: number
  prizeId: string
  /** The member's, handed out; others wait, are approved and cancelled. */
  redemptionId: string
}

export type NominationScene = {
  /** The member's, on a meeting's agenda. */
  scheduledId: string
  /** The committer's, and its vote, which did not carry; no vote where the charter asks for more people than there are. */
  endedId: string
  endedElectionId: string | null
}

/**
 * An event of one place that the member has and the committer waits for, an application under review, and one of the
 * operator's with a question in it.
 */
export async function setTheScene(portal: Portal, cast: Cast): Promise<Scene> {
  const applicant = openReader(portal)
  await applicant.signIn('applicant@example.org')
  const areas = await anArea(applicant)
  await applicant.act('submitApplicationAction', application({ name: 'Wei Applicant', areas, gitee: 'wei-applicant' }))
  await cast.maintainer.act('createEventAction', newEvent())
  const { id: eventId } = database(portal).one<{ id: string }>(`SELECT id FROM Event WHERE slug = 'sharing'`)
  await cast.member.act('signUpAction', { eventId })
  await cast.committer.act('signUpAction', { eventId })
  const talkId = await acceptedTalk(portal, cast, eventId, areas)
  const { id: applicationId } = database(portal).one<{ id: string }>(
    `SELECT id FROM MembershipApplication WHERE status = 'SUBMITTED'`,
  )
  await cast.operator.act('submitApplicationAction', application({ name: 'Olu Operator', areas }))
  const { id: askedApplicationId } = database(portal).one<{ id: string }>(
    `SELECT id FROM MembershipApplication WHERE name = 'Olu Operator'`,
  )
  await cast.maintainer.act('askApplicantAction', {
    applicationId: askedApplicationId,
    text: 'Which part would you like to work on?',
  })
  const { slug: memberSlug, id: memberId } = database(portal).one<{ slug: string; id: string }>(
    `SELECT slug, Person.id AS id FROM Person JOIN User ON User.personId = Person.id WHERE User.email = 'member@example.org'`,
  )
  const nominations = await nominate(portal, cast, memberId, areas)
  return {
    eventSlug: 'sharing',
    eventId,
    talkId,
    applicationId,
    askedApplicationId,
    memberSlug,
    ...(await claimed(portal, cast)),
    memberId,
    nominations,
    tasks: await publishTasks(portal, cast),
    campaign: await runCampaign(portal, cast),
    ...(await followed(portal)),
    ...(await plannedMeeting(portal)),
    unsubscribeLink: await refusable(portal),
    ...(await aimed(portal, cast)),
    ...(await written(cast)),
    proposalId: await proposed(portal, cast),
    reportYear: await reported(portal, cast),
    ...(await redeemed(portal, cast, memberId)),
  }
}

/** A talk of the member's, accepted into the event with another one. */
async function acceptedTalk(portal: Portal, cast: Cast, sessionId: string, areas: string): Promise<string> {
  for (const title of ['First talk', 'Second talk']) await cast.member.act('proposeTalkAction', talk({ title, areas }))
  const talks = database(portal).all<{ id: string }>(`SELECT id FROM Talk ORDER BY title`)
  for (const { id } of talks)
    await cast.maintainer.act('decideTalkAction', { talkId: id, decision: sessionId, reason: '' })
  const { redirect, state } = await cast.maintainer.act('publishDecisionsAction', { sessionId })
  if (!redirect) throw new Error(`No talk was accepted: ${JSON.stringify(state)}`)
  return talks[0]?.id ?? ''
}

/** Paths below the locale: of a link that is not confirmed yet, and of a follower's settings. */
async function followed(portal: Portal): Promise<{ followLink: string; followSettings: string }> {
  const reader = openReader(portal)
  const ask = async (email: string) => {
    await reader.act('requestFollowAction', { email, language: 'en', consentVersion })
    const [mail] = await portal.mailTo(email, 1)
    const { pathname, search } = new URL(linkIn(mail?.text))
    return pathname.replace(/^\/en/, '') + search
  }
  const [followLink, used] = [await ask('asks-to-follow@example.org'), await ask('follower@example.org')]
  const token = new URL(used, portal.url).searchParams.get('token') ?? ''
  const { redirect } = await reader.act('confirmFollowAction', { token })
  return { followLink, followSettings: redirect?.replace(/^\/en|&done=.*$|;.*$/g, '') ?? '' }
}

/** An application waits for the maintainers, who may turn off such mail; the path is below the locale. */
async function refusable(portal: Portal): Promise<string> {
  const mails = await portal.mailTo(addressOf('maintainer'), 2)
  const link = mails.flatMap(({ text }) => text?.match(/\/unsubscribe\?key=[\w.-]+/) ?? [])[0]
  if (!link) throw new Error('No mail to the maintainer can be turned off.')
  return link
}

/** A model, a figure that was entered by hand, and a draft of the next year's goals. */
async function aimed(portal: Portal, cast: Cast) {
  const modelSlug = 'scene-7b'
  await cast.committer.act('addModelAction', {
    slug: modelSlug,
    name: 'Scene 7B',
    family: 'Scene',
    kind: 'LLM',
    parameters: '7B',
    status: 'SUPPORTED',
    supportedOn: '2026-01-01',
    guideUrl: 'https://example.org/guide',
  })
  const rows = database(portal)
  const { year: goalYear } = rows.one<{ year: number }>('SELECT max(year) AS year FROM GoalYear')
  await cast.maintainer.act('copyGoalsAction', { from: String(goalYear), to: String(goalYear + 1) })
  const slugOf = ({ key }: { key: string }) => `${goalYear}-${key}`
  const inYear = 'FROM GoalTarget WHERE year = ? AND metric'
  const counted = rows.one<{ key: string }>(`SELECT key ${inYear} = 'members'`, goalYear)
  const { id: goalId } = rows.one<{ id: string }>('SELECT id FROM Goal WHERE year = ? ORDER BY id', goalYear)
  await cast.maintainer.act('addTargetAction', { goalId, ...enteredByHand })
  const byHand = rows.one<{ id: string; key: string }>(`SELECT id, key ${inYear} IS NULL ORDER BY id DESC`, goalYear)
  await cast.maintainer.act('enterFigureAction', {
    targetId: byHand.id,
    value: '12',
    asOf: `${goalYear}-06-30`,
    evidenceUrl: 'https://example.org/counted',
    note: 'From the list of participants.',
  })
  await cast.committer.act('startClockAction', {
    kind: 'FEATURE',
    isCore: 'yes',
    title: 'Scene: prefix caching',
    appearedAt: '2026-01-05T10:00',
    upstreamUrl: 'https://example.org/upstream/1',
  })
  const { id: adaptationId } = rows.one<{ id: string }>('SELECT id FROM Adaptation')
  return { modelSlug, adaptationId, goalYear, targetSlugs: [slugOf(counted), slugOf(byHand)] }
}

/** The report of the first year that has goals; it may still be to come. */
async function reported(portal: Portal, cast: Cast): Promise<number> {
  const { year } = database(portal).one<{ year: number }>('SELECT min(year) AS year FROM GoalYear')
  await cast.maintainer.act('draftReportAction', { year: String(year) })
  await cast.maintainer.act('publishReportAction', { year: String(year), version: '1' })
  return year
}

/** The committer is proposed for a title by the member. */
async function proposed(portal: Portal, cast: Cast): Promise<string> {
  const { id: personId } = database(portal).one<{ id: string }>(
    'SELECT personId AS id FROM User WHERE email = ?',
    addressOf('committer'),
  )
  const { redirect } = await cast.member.act('proposeRecognitionAction', {
    personId,
    kind: 'EXCELLENT_DEVELOPER',
    year: '2025',
    statement: 'Has adapted a model.',
    links: 'https://example.org/pr/1 The adaptation\nhttps://example.org/pr/2',
  })
  return redirect?.match(/recognitions\/([0-9a-f-]{36})/)?.[1] ?? ''
}

/** A target that no metric counts. */
const enteredByHand = {
  key: 'visits',
  textZh: '来访',
  textEn: 'Visits',
  unitZh: '次',
  unitEn: 'visits',
  target: '10',
  comparison: 'AT_LEAST',
  metric: '',
  definitionZh: '',
  definitionEn: '',
  ownerId: '',
}

/** Two articles by the member. */
async function written(cast: Cast) {
  const write = async (own: Record<string, string>) => {
    const fields = { language: 'en', summary: 'What was learnt.', url: '', text: '', ...own }
    const { redirect } = await cast.member.act('proposeArticleAction', fields)
    return redirect?.match(/articles\/([0-9a-f-]{36})/)?.[1] ?? ''
  }
  const articleId = await write({ title: 'Prefix caching', text: 'It **pays**.' })
  await cast.maintainer.act('publishArticleAction', { articleId })
  return { articleId, proposedArticleId: await write({ title: 'Batching', url: 'https://example.org/batching' }) }
}

/** A claim that waits, and an invitation that nobody has used; its link is a path below the locale. */
async function claimed(portal: Portal, cast: Cast) {
  const unclaimed = database(portal).all<{ id: string }>(
    'SELECT id FROM Person WHERE NOT EXISTS (SELECT 1 FROM User WHERE User.personId = Person.id) ORDER BY slug LIMIT 2',
  )
  const invite = async (personId = '') => {
    const { redirect } = await cast.maintainer.act('invitePersonAction', { personId, email: '' })
    const id = redirect?.match(/invitations\/([0-9a-f-]{36})/)?.[1] ?? ''
    const { html } = await cast.maintainer.get(`/en/admin/claims/invitations/${id}`)
    return { id, link: html.match(/\/claim\?token=[\w.-]+/)?.[0] ?? '' }
  }
  const [used, open] = [await invite(unclaimed[0]?.id), await invite(unclaimed[1]?.id)]
  const claimant = openReader(portal)
  await claimant.signIn('claimant@example.org')
  await claimant.act('claimByInvitationAction', { token: used.link.split('=')[1] ?? '' })
  const { id: claimId } = database(portal).one<{ id: string }>('SELECT id FROM PersonClaim')
  await claimant.act('requestCorrectionAction', { person: foundingSlug(portal), text: 'The title is out of date.' })
  const { id: correctionId } = database(portal).one<{ id: string }>('SELECT id FROM CorrectionRequest')
  return { claimId, correctionId, invitationId: open.id, invitationLink: open.link }
}

const foundingSlug = (portal: Portal) =>
  database(portal).one<{ slug: string }>('SELECT slug FROM Person ORDER BY slug').slug

async function nominate(portal: Portal, cast: Cast, memberId: string, area: string): Promise<NominationScene> {
  const rows = database(portal)
  const newest = () => rows.one<{ id: string }>('SELECT id FROM Nomination ORDER BY submittedAt DESC').id
  const own = { statement: 'Has **adapted** a model.', area, workPlan: 'One model a month.', links: '' }
  await cast.member.act('submitNominationAction', { ...own, nomineeId: memberId, role: 'COMMITTER' })
  const scheduledId = newest()
  const { id: committerId } = rows.one<{ id: string }>(
    'SELECT personId AS id FROM User WHERE email = ?',
    addressOf('committer'),
  )
  await cast.committer.act('submitNominationAction', { ...own, nomineeId: committerId, role: 'MAINTAINER' })
  const endedId = newest()
  const ended = { nominationId: endedId }
  await cast.maintainer.act('recommendNomineeAction', { ...ended, text: 'Leads the adaptation.' })
  await cast.maintainer.act('commentOnNominationAction', { ...ended, text: 'Which models come next?' })
  meetToday(portal)
  await cast.maintainer.act('openVoteAction', { ...ended, ...openingNow() })
  const { id: endedElectionId } = rows.one<{ id: string | null }>('SELECT max(id) AS id FROM Election')
  if (endedElectionId) {
    const vote = { electionId: endedElectionId }
    await cast.maintainer.act('castBallotAction', { ...vote, choice: 'AGAINST', reason: 'Not yet.' })
    await cast.maintainer.act('closeVoteAction', vote)
  }
  return { scheduledId, endedId, endedElectionId }
}

/** A vote at a meeting held today, until tomorrow, in the SIG's time of UTC+8. */
export function openingNow() {
  const local = (hours: number) => new Date(Date.now() + (hours + 8) * 3_600_000).toISOString()
  return { meetingOn: local(0).slice(0, 10), closesAt: local(24).slice(0, 16) }
}

/** The series' next meeting: a background job writes it down soon after the start. */
async function plannedMeeting(portal: Portal): Promise<{ meetingId: string; meetingSlug: string }> {
  for (let tries = 0; ; tries++) {
    const [next] = database(portal).all<{ meetingId: string; meetingSlug: string }>(
      'SELECT id AS meetingId, slug AS meetingSlug FROM Meeting WHERE startsAt > ? ORDER BY startsAt LIMIT 1',
      new Date().toISOString(),
    )
    if (next) return next
    if (tries === 100) throw new Error('No meeting is planned.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
