// Writes two rows into every table of a test's portal, each text of them a canary: one that is published, one that is
// withheld. Prints what it planted. Run by `portal.script`.
import { getSite } from '@/lib/content/load'
import { db, disconnect } from '@/lib/db/client'
import { hideableFields } from '@/lib/people/rules'
import { followChanges } from '@/lib/search/follow'
import { type Given, plantEverything } from '../factories/everything-held'
import { thisQuarter } from './tasks'

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000)
const areaId = getSite().areas[0]?.id ?? ''

/** Of a report: one target, two months. */
const reportFigures = (text: string) => ({
  targets: [
    { key: 'one', textZh: text, textEn: text, unitZh: text, unitEn: text, target: 2, comparison: 'AT_LEAST' } as const,
  ].map((target) => ({ ...target, course: 'flow', value: 1, previous: null })),
  months: ['2025-01-01', '2025-02-01'].map((month) => ({ month, members: 1, followers: 1 })),
  from: '2025-01-01',
  to: '2025-12-31',
  days: [{ day: '2025-03-01', count: 1, kinds: [] }],
})

/** Shapes and times that hold for either. */
const both: Given = {
  'Event.startsAt': () => inDays(7),
  'Event.endsAt': () => inDays(8),
  'Event.signUpOpensAt': () => inDays(-1),
  'Event.signUpClosesAt': () => inDays(6),
  'Event.questions': (_, canary) => [{ id: 'one', zh: canary(), en: canary(), required: false }],
  'SignUp.liveKey': ({ ids, personId }) => `${ids.get('Event')}:${personId}`,
  'SignUp.answers': (_, canary) => [{ id: 'one', answer: canary() }],
  'MembershipApplication.updatedAt': () => inDays(0),
  'MembershipApplication.handles': (_, canary) => ({ gitee: canary() }),
  'Session.expires': () => inDays(30),
  'Job.dueAt': () => inDays(30),
  'RoleTerm.since': () => inDays(-30),
  'Meeting.startsAt': () => inDays(3),
  'Meeting.endsAt': () => inDays(3.1),
  'Meeting.frozenAt': () => inDays(-1),
  'Duty.startsAt': () => inDays(3),
  'AgendaVersion.items': (_, canary) => [{ key: 'one', titleZh: canary(), titleEn: canary(), minutes: 5 }],
  'Duty.checked': () => [],
  'DayAnswer.days': () => [],
  'Talk.areas': (_, canary) => [canary()],
  'Talk.verdict': () => 'ACCEPT',
  'Talk.submittedAt': () => inDays(-20),
  'Article.language': () => 'en',
  'Article.url': (_, canary) => `https://example.org/${canary()}`,
  'Task.quarter': () => thisQuarter(),
  'Task.firstQuarter': () => thisQuarter(),
  'Task.areaId': () => areaId,
  'Task.checklist': (_, canary) => [{ zh: canary(), en: canary() }],
  'Task.skills': (_, canary) => [canary()],
  'Task.links': (_, canary) => [{ address: 'https://example.org/task', title: canary() }],
  'ProgressNote.links': (_, canary) => [{ address: 'https://example.org/progress', title: canary() }],
  'TaskReview.items': (_, canary) => [{ zh: canary(), en: canary(), met: true }],
  'Campaign.startsAt': () => inDays(-5),
  'Campaign.endsAt': () => inDays(5),
  'Rubric.lines': (_, canary) => [{ code: 'one', zh: canary(), en: canary(), points: 5, once: 'ALL' }],
  'AnnualReport.figures': (_, canary) => reportFigures(canary()),
  'SigningKey.publicJwk': (_, canary) => ({ kty: 'RSA', n: canary(), e: 'AQAB' }),
  'Goal.commitments': (_, canary) => [{ id: 'one', text: { zh: canary(), en: canary() } }],
  'GoalTarget.metric': () => null,
  'Recognition.kind': () => 'OTHER',
  'Recognition.evidence': (_, canary) => [{ titleZh: canary(), titleEn: canary(), address: '/events', at: null }],
  'RecognitionProposal.evidence': (_, canary) => [
    { titleZh: canary(), titleEn: canary(), address: '/events', at: null },
  ],
  'SecretTally.reasons': (_, canary) => [canary()],
  'Election.terms': () => ({
    venue: 'regular-meeting',
    electorate: ['member'],
    moreThan: { numerator: 1, denominator: 2 },
    of: 'electorate',
    ballot: 'named',
  }),
  'ActionItem.dueOn': () => '2999-01-01',
  'TaskClaim.startsOn': () => '2998-01-01',
  'TaskClaim.endsOn': () => '2999-01-01',
  'Election.meetingOn': () => '2026-01-07',
  'Election.closesAt': () => inDays(5),
  'Announcement.finishedAt': () => inDays(0),
}

/** What the portal shows to whom it may. The vote is open: positions and reasons are their voters' own. */
const published: Given = {
  ...both,
  'Nomination.acceptedAt': () => inDays(-2),
  'Nomination.status': () => 'OPEN',
  'Talk.status': () => 'ACCEPTED',
  'Talk.decidedAt': () => inDays(-10),
  'TalkSpeaker.status': () => 'ACCEPTED',
  'Article.status': () => 'PUBLISHED',
  'Article.reason': () => null,
  'Article.publishedAt': () => inDays(-3),
  'Task.status': () => 'CLAIMED',
  'TaskClaim.status': () => 'ACTIVE',
  'TaskClaim.reason': () => null,
  'Task.publishedAt': () => inDays(-5),
  'GoalYear.publishedAt': () => inDays(-5),
  'Minutes.status': () => 'PUBLISHED',
  'Minutes.publishedAt': () => inDays(-1),
  'Certificate.number': () => '2026-90001',
  'AgendaVersion.kind': () => 'DRAFT',
  'Campaign.status': () => 'PUBLISHED',
  'Campaign.publishedAt': () => inDays(-6),
  'Submission.status': () => 'REJECTED',
  'Submission.decidedAt': () => inDays(-1),
  'AnnualReport.publishedAt': () => inDays(-1),
}

/** What is there and is not to be shown: drafts, what was taken back, and a person who keeps everything to themselves. */
const withheld: Given = {
  ...both,
  'Person.visibility': () => Object.fromEntries(hideableFields.map((field) => [field, 'NOBODY'])),
  'Person.hallOfFameConsent': () => false,
  'Event.status': () => 'DRAFT',
  'Talk.status': () => 'SUBMITTED',
  'Article.status': () => 'PROPOSED',
  'Task.status': () => 'DRAFT',
  'TaskClaim.status': () => 'DECLINED',
  'TaskClaim.slotKey': () => null,
  'Campaign.status': () => 'DRAFT',
  'Submission.status': () => 'WITHDRAWN',
  'Prize.isOffered': () => false,
  'Submission.withdrawnAt': () => inDays(-1),
  'Minutes.status': () => 'DRAFT',
  'Meeting.status': () => 'CANCELLED',
  'AgendaProposal.status': () => 'WITHDRAWN',
  'AgendaProposal.closedAt': () => inDays(-1),
  'AgendaItem.droppedAt': () => inDays(-1),
  'Nomination.status': () => 'SUBMITTED',
  'MembershipApplication.status': () => 'DRAFT',
  'Recognition.withdrawnAt': () => inDays(-1),
  'Recognition.liveKey': () => null,
  'RoleTerm.supersededAt': () => inDays(-1),
  'RoleTerm.openKey': () => null,
  'Certificate.number': () => '2026-90002',
  'Certificate.revokedAt': () => inDays(-1),
  'GoalFigure.withdrawnAt': () => inDays(-1),
  'Adaptation.droppedAt': () => inDays(-1),
}

const planted = []
for (const [prefix, given] of Object.entries({ published, withheld })) {
  const { ids, ...rest } = await plantEverything(prefix, given)
  const { slug } = await db.person.findFirstOrThrow({ where: { id: rest.personId }, select: { slug: true } })
  const { year } = await db.goal.findFirstOrThrow({ where: { id: ids.get('Goal') ?? '' }, select: { year: true } })
  const report = await db.annualReport.findFirstOrThrow({ orderBy: { year: 'desc' }, select: { year: true } })
  planted.push({ prefix, ...rest, year, reportYear: report.year, slug, ids: Object.fromEntries(ids) })
}
await indexAnew()
console.log(JSON.stringify(planted))

/** The search has walked through everything again. */
async function indexAnew(): Promise<void> {
  await db.searchProgress.updateMany({ data: { madeFrom: '' } })
  for (;;) {
    await followChanges(new Date())
    const { madeFrom, walkKind } = await db.searchProgress.findFirstOrThrow()
    if (madeFrom !== '' && walkKind === null) return
  }
}

await disconnect()
