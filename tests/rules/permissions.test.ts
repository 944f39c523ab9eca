import { expect, test } from 'vitest'
import {
  type AccountActor,
  type Actor,
  authorize,
  can,
  Forbidden,
  permissions,
  type Role,
} from '@/lib/auth/permissions'

const account = (facts: Partial<AccountActor> = {}): AccountActor => ({
  kind: 'account',
  userId: 'own',
  personId: null,
  personSlug: null,
  name: null,
  email: 'account@example.org',
  locale: 'zh',
  roles: [],
  isOperator: false,
  ...facts,
})
const holder = (...roles: Role[]) => account({ personId: 'person', roles })

const actors = {
  visitor: { kind: 'visitor' },
  account: account(),
  'former member': account({ personId: 'person' }),
  member: holder('MEMBER'),
  committer: holder('COMMITTER'),
  maintainer: holder('MAINTAINER'),
  'member and committer': holder('MEMBER', 'COMMITTER'),
  operator: account({ isOperator: true }),
  'operator and member': account({ ...holder('MEMBER'), isOperator: true }),
  system: { kind: 'system' },
} satisfies Record<string, Actor>

type Name = keyof typeof actors
const accounts: Name[] = [
  'account',
  'former member',
  'member',
  'committer',
  'maintainer',
  'member and committer',
  'operator',
  'operator and member',
]
const members: Name[] = ['member', 'committer', 'maintainer', 'member and committer', 'operator and member']
const organizers: Name[] = ['committer', 'maintainer', 'member and committer']
const maintainers: Name[] = ['maintainer']
const operators: Name[] = ['operator', 'operator and member']

const own = { userId: 'own' }
const others = { userId: 'other' }
const ownNomination = { nomineeId: 'person', nominatorId: 'someone', from: 'MAINTAINER' as const }
const anothers = { nomineeId: 'another', nominatorId: 'someone', from: 'MAINTAINER' as const }
/** Whoever is a person of the portal, in the directory or not any more. */
const persons: Name[] = [
  'former member',
  'member',
  'committer',
  'maintainer',
  'member and committer',
  'operator and member',
]

const oneself = { personId: 'person' }
const another = { personId: 'other' }

/** Who may, of all of them. What concerns somebody's own has a line for their own and one for another's. */
const table: Record<string, { ask: (actor: Actor) => boolean; may: Name[] }> = {
  'account.use': { ask: (actor) => can(actor, 'account.use'), may: accounts },
  'admin.enter': { ask: (actor) => can(actor, 'admin.enter'), may: [...organizers, ...operators] },
  'application.submit': { ask: (actor) => can(actor, 'application.submit'), may: accounts },
  'application.withdraw: own': { ask: (actor) => can(actor, 'application.withdraw', own), may: accounts },
  'application.withdraw: another’s': { ask: (actor) => can(actor, 'application.withdraw', others), may: [] },
  'application.answer: own': { ask: (actor) => can(actor, 'application.answer', own), may: accounts },
  'application.answer: another’s': { ask: (actor) => can(actor, 'application.answer', others), may: [] },
  'application.assign': { ask: (actor) => can(actor, 'application.assign'), may: organizers },
  'application.review': { ask: (actor) => can(actor, 'application.review'), may: organizers },
  'application.decide: own': { ask: (actor) => can(actor, 'application.decide', own), may: [] },
  'application.decide: another’s': { ask: (actor) => can(actor, 'application.decide', others), may: organizers },
  'account.merge': { ask: (actor) => can(actor, 'account.merge'), may: maintainers },
  'claim.request': { ask: (actor) => can(actor, 'claim.request'), may: accounts },
  'claim.withdraw: own': { ask: (actor) => can(actor, 'claim.withdraw', own), may: accounts },
  'claim.withdraw: another’s': { ask: (actor) => can(actor, 'claim.withdraw', others), may: [] },
  'claim.invite': { ask: (actor) => can(actor, 'claim.invite'), may: maintainers },
  'claim.review': { ask: (actor) => can(actor, 'claim.review'), may: maintainers },
  'claim.decide: own': { ask: (actor) => can(actor, 'claim.decide', own), may: [] },
  'claim.decide: another’s': { ask: (actor) => can(actor, 'claim.decide', others), may: maintainers },
  'goal.set': { ask: (actor) => can(actor, 'goal.set'), may: maintainers },
  'goal.report': { ask: (actor) => can(actor, 'goal.report'), may: organizers },
  'goal.import': { ask: (actor) => can(actor, 'goal.import'), may: ['system'] },
  'campaign.organise': { ask: (actor) => can(actor, 'campaign.organise'), may: organizers },
  'submission.submit': { ask: (actor) => can(actor, 'submission.submit'), may: members },
  'submission.answer-for: own': {
    ask: (actor) => can(actor, 'submission.answer-for', { personId: 'person' }),
    may: persons,
  },
  'submission.answer-for: another’s': {
    ask: (actor) => can(actor, 'submission.answer-for', { personId: 'other' }),
    may: [],
  },
  'submission.judge': { ask: (actor) => can(actor, 'submission.judge'), may: organizers },
  'appeal.decide: a maintainer can': {
    ask: (actor) => can(actor, 'appeal.decide', { deciders: 'MAINTAINER' }),
    may: maintainers,
  },
  'appeal.decide: no maintainer can': {
    ask: (actor) => can(actor, 'appeal.decide', { deciders: 'COMMITTER' }),
    may: organizers,
  },
  'submission.revoke': { ask: (actor) => can(actor, 'submission.revoke'), may: maintainers },
  'article.propose': { ask: (actor) => can(actor, 'article.propose'), may: members },
  'article.withdraw: own': { ask: (actor) => can(actor, 'article.withdraw', { authorId: 'person' }), may: persons },
  'article.withdraw: another’s': { ask: (actor) => can(actor, 'article.withdraw', { authorId: 'other' }), may: [] },
  'article.review: own': { ask: (actor) => can(actor, 'article.review', { authorId: 'person' }), may: [] },
  'article.review: another’s': { ask: (actor) => can(actor, 'article.review', { authorId: 'other' }), may: organizers },
  'article.read-proposed': { ask: (actor) => can(actor, 'article.read-proposed'), may: organizers },
  'report.write': { ask: (actor) => can(actor, 'report.write'), may: ['maintainer'] },
  'points.read: own': { ask: (actor) => can(actor, 'points.read', oneself), may: persons },
  'points.read: another’s': { ask: (actor) => can(actor, 'points.read', another), may: maintainers },
  'points.keep': { ask: (actor) => can(actor, 'points.keep'), may: maintainers },
  'points.correct: own': { ask: (actor) => can(actor, 'points.correct', oneself), may: [] },
  'points.correct: another’s': { ask: (actor) => can(actor, 'points.correct', another), may: maintainers },
  'points.choose-name': { ask: (actor) => can(actor, 'points.choose-name'), may: persons },
  'points.expire': { ask: (actor) => can(actor, 'points.expire'), may: ['system'] },
  'prize.keep': { ask: (actor) => can(actor, 'prize.keep'), may: maintainers },
  'prize.redeem': { ask: (actor) => can(actor, 'prize.redeem'), may: persons },
  'redemption.withdraw: own': { ask: (actor) => can(actor, 'redemption.withdraw', oneself), may: persons },
  'redemption.withdraw: another’s': { ask: (actor) => can(actor, 'redemption.withdraw', another), may: [] },
  'redemption.decide: own': { ask: (actor) => can(actor, 'redemption.decide', oneself), may: [] },
  'redemption.decide: another’s': { ask: (actor) => can(actor, 'redemption.decide', another), may: maintainers },
  'model.keep': { ask: (actor) => can(actor, 'model.keep'), may: organizers },
  'adaptation.keep': { ask: (actor) => can(actor, 'adaptation.keep'), may: organizers },
  'adaptation.remind': { ask: (actor) => can(actor, 'adaptation.remind'), may: ['system'] },
  'correction.request': { ask: (actor) => can(actor, 'correction.request'), may: accounts },
  'correction.review': { ask: (actor) => can(actor, 'correction.review'), may: maintainers },
  'retention.enforce': { ask: (actor) => can(actor, 'retention.enforce'), may: ['system'] },
  'group-code.see': { ask: (actor) => can(actor, 'group-code.see'), may: members },
  'group-code.publish': { ask: (actor) => can(actor, 'group-code.publish'), may: ['maintainer'] },
  'group-code.remind': { ask: (actor) => can(actor, 'group-code.remind'), may: ['system'] },
  'event.create': { ask: (actor) => can(actor, 'event.create'), may: organizers },
  'event.edit': { ask: (actor) => can(actor, 'event.edit'), may: organizers },
  'event.publish': { ask: (actor) => can(actor, 'event.publish'), may: organizers },
  'event.cancel': { ask: (actor) => can(actor, 'event.cancel'), may: organizers },
  'event.sign-up': { ask: (actor) => can(actor, 'event.sign-up'), may: members },
  'event.cancel-sign-up': { ask: (actor) => can(actor, 'event.cancel-sign-up'), may: accounts },
  'event.check-in': { ask: (actor) => can(actor, 'event.check-in'), may: accounts },
  'event.tick-off': { ask: (actor) => can(actor, 'event.tick-off'), may: organizers },
  'event.keep-time': { ask: (actor) => can(actor, 'event.keep-time'), may: ['system'] },
  'event.read-sign-ups': { ask: (actor) => can(actor, 'event.read-sign-ups'), may: organizers },
  'talk.propose': { ask: (actor) => can(actor, 'talk.propose'), may: members },
  'talk.edit: another’s': { ask: (actor) => can(actor, 'talk.edit', { proposerId: 'other' }), may: [] },
  'talk.answer-invitation': { ask: (actor) => can(actor, 'talk.answer-invitation'), may: accounts },
  'talk.review: others’': { ask: (actor) => can(actor, 'talk.review', { speakerIds: ['other'] }), may: organizers },
  'talk.review: one’s own': { ask: (actor) => can(actor, 'talk.review', spokenBy(actor)), may: [] },
  'talk.read-proposals': { ask: (actor) => can(actor, 'talk.read-proposals'), may: organizers },
  'talk.publish-decisions': { ask: (actor) => can(actor, 'talk.publish-decisions'), may: organizers },
  'talk.add-slides: another’s': { ask: (actor) => can(actor, 'talk.add-slides', { speakerIds: ['other'] }), may: [] },
  'talk.add-recording': { ask: (actor) => can(actor, 'talk.add-recording'), may: organizers },
  'talk.give-feedback': { ask: (actor) => can(actor, 'talk.give-feedback'), may: accounts },
  'talk.keep-time': { ask: (actor) => can(actor, 'talk.keep-time'), may: ['system'] },
  'follower.tell': { ask: (actor) => can(actor, 'follower.tell'), may: ['system'] },
  'profile.edit': {
    ask: (actor) => can(actor, 'profile.edit'),
    may: ['former member', ...members],
  },
  'profile.read-for-members': { ask: (actor) => can(actor, 'profile.read-for-members'), may: members },
  'role.manage': { ask: (actor) => can(actor, 'role.manage'), may: ['maintainer'] },
  'role.begin: own': { ask: (actor) => can(actor, 'role.begin', oneself), may: [] },
  'role.begin: another’s': { ask: (actor) => can(actor, 'role.begin', another), may: ['maintainer'] },
  'role.correct: own': { ask: (actor) => can(actor, 'role.correct', oneself), may: [] },
  'role.correct: another’s': { ask: (actor) => can(actor, 'role.correct', another), may: ['maintainer'] },
  'role.end': { ask: (actor) => can(actor, 'role.end'), may: ['maintainer'] },
  'recognition.grant: own': { ask: (actor) => can(actor, 'recognition.grant', oneself), may: [] },
  'recognition.grant: another’s': { ask: (actor) => can(actor, 'recognition.grant', another), may: ['maintainer'] },
  'recognition.propose': { ask: (actor) => can(actor, 'recognition.propose'), may: members },
  'recognition.read-proposals': { ask: (actor) => can(actor, 'recognition.read-proposals'), may: ['maintainer'] },
  'recognition.take-back: own': {
    ask: (actor) => can(actor, 'recognition.take-back', { proposerId: oneself.personId }),
    may: ['former member', ...members],
  },
  'recognition.take-back: another’s': {
    ask: (actor) => can(actor, 'recognition.take-back', { proposerId: another.personId }),
    may: [],
  },
  'recognition.decide: about oneself': {
    ask: (actor) => can(actor, 'recognition.decide', { ...oneself, proposerId: another.personId }),
    may: [],
  },
  'recognition.decide: what one proposed': {
    ask: (actor) => can(actor, 'recognition.decide', { ...another, proposerId: oneself.personId }),
    may: [],
  },
  'recognition.decide: another’s': {
    ask: (actor) => can(actor, 'recognition.decide', { ...another, proposerId: another.personId }),
    may: ['maintainer'],
  },
  'recognition.withdraw': { ask: (actor) => can(actor, 'recognition.withdraw'), may: ['maintainer'] },
  'nomination.submit': { ask: (actor) => can(actor, 'nomination.submit'), may: members },
  'nomination.answer: own': { ask: (actor) => can(actor, 'nomination.answer', ownNomination), may: persons },
  'nomination.answer: another’s': { ask: (actor) => can(actor, 'nomination.answer', anothers), may: [] },
  'nomination.withdraw: own': { ask: (actor) => can(actor, 'nomination.withdraw', ownNomination), may: persons },
  'nomination.withdraw: of whom they nominated': {
    ask: (actor) => can(actor, 'nomination.withdraw', { ...anothers, nominatorId: 'person' }),
    may: persons,
  },
  'nomination.withdraw: another’s': { ask: (actor) => can(actor, 'nomination.withdraw', anothers), may: [] },
  'nomination.recommend: own': { ask: (actor) => can(actor, 'nomination.recommend', ownNomination), may: [] },
  'nomination.recommend: another’s': {
    ask: (actor) => can(actor, 'nomination.recommend', anothers),
    may: ['maintainer'],
  },
  'nomination.recommend: where committers are asked': {
    ask: (actor) => can(actor, 'nomination.recommend', { ...anothers, from: 'COMMITTER' }),
    may: ['committer', 'member and committer'],
  },
  'nomination.discuss': { ask: (actor) => can(actor, 'nomination.discuss'), may: members },
  'nomination.recuse: own': { ask: (actor) => can(actor, 'nomination.recuse', ownNomination), may: [] },
  'nomination.recuse: another’s': { ask: (actor) => can(actor, 'nomination.recuse', anothers), may: organizers },
  'nomination.schedule': { ask: (actor) => can(actor, 'nomination.schedule'), may: ['system'] },
  'vote.open: own': { ask: (actor) => can(actor, 'vote.open', ownNomination), may: [] },
  'vote.open: another’s': { ask: (actor) => can(actor, 'vote.open', anothers), may: organizers },
  'vote.cast': { ask: (actor) => can(actor, 'vote.cast'), may: accounts },
  'vote.close: own': { ask: (actor) => can(actor, 'vote.close', ownNomination), may: [] },
  'vote.close: another’s': { ask: (actor) => can(actor, 'vote.close', anothers), may: organizers },
  'vote.close-early: own': {
    ask: (actor) => can(actor, 'vote.close-early', { ...ownNomination, organiserIds: [ownNomination.nomineeId] }),
    may: [],
  },
  'vote.close-early: another’s meeting': {
    ask: (actor) => can(actor, 'vote.close-early', { ...anothers, organiserIds: ['other'] }),
    may: ['maintainer'],
  },
  'vote.confirm: own': { ask: (actor) => can(actor, 'vote.confirm', ownNomination), may: [] },
  'vote.confirm: another’s': { ask: (actor) => can(actor, 'vote.confirm', anothers), may: ['maintainer'] },
  'vote.end': { ask: (actor) => can(actor, 'vote.end'), may: ['system'] },
  'meeting.plan': { ask: (actor) => can(actor, 'meeting.plan'), may: ['system'] },
  'meeting.attend': { ask: (actor) => can(actor, 'meeting.attend'), may: members },
  'meeting.arrange: another’s turn': {
    ask: (actor) => can(actor, 'meeting.arrange', { organiserId: 'other' }),
    may: organizers,
  },
  'meeting.arrange: nobody’s turn': {
    ask: (actor) => can(actor, 'meeting.arrange', { organiserId: null }),
    may: organizers,
  },
  // Of the actors here, everyone with a person is `person`.
  'meeting.arrange: own turn': {
    ask: (actor) => can(actor, 'meeting.arrange', { organiserId: 'person' }),
    may: ['former member', ...members],
  },
  'session.end': { ask: (actor) => can(actor, 'session.end'), may: ['system'] },
  'agenda.compose': { ask: (actor) => can(actor, 'agenda.compose'), may: ['system'] },
  'agenda.propose': { ask: (actor) => can(actor, 'agenda.propose'), may: members },
  'agenda.withdraw: own': {
    ask: (actor) => can(actor, 'agenda.withdraw', { personId: 'person' }),
    may: ['former member', ...members],
  },
  'agenda.withdraw: another’s': { ask: (actor) => can(actor, 'agenda.withdraw', { personId: 'other' }), may: [] },
  'action-item.close: own': {
    ask: (actor) => can(actor, 'action-item.close', { personId: 'person', organiserId: null }),
    may: ['former member', ...members],
  },
  'action-item.close: another’s': {
    ask: (actor) => can(actor, 'action-item.close', { personId: 'other', organiserId: null }),
    may: organizers,
  },
  'action-item.remind': { ask: (actor) => can(actor, 'action-item.remind'), may: ['system'] },
  'minutes.publish: one’s own text': {
    ask: (actor) => can(actor, 'minutes.publish', { organiserId: null, authorId: 'person' }),
    may: [],
  },
  'minutes.publish: another’s text': {
    ask: (actor) => can(actor, 'minutes.publish', { organiserId: null, authorId: 'other' }),
    may: organizers,
  },
  'rota.plan': { ask: (actor) => can(actor, 'rota.plan'), may: ['system'] },
  'duty.answer: own': {
    ask: (actor) => can(actor, 'duty.answer', { personId: 'person' }),
    may: ['former member', ...members],
  },
  'duty.answer: another’s': { ask: (actor) => can(actor, 'duty.answer', { personId: 'other' }), may: [] },
  'duty.answer: nobody’s': { ask: (actor) => can(actor, 'duty.answer', { personId: null }), may: [] },
  'duty.check: another’s turn': {
    ask: (actor) => can(actor, 'duty.check', { organiserId: 'other' }),
    may: organizers,
  },
  'absence.record': { ask: (actor) => can(actor, 'absence.record'), may: members },
  'core-developer.mark': { ask: (actor) => can(actor, 'core-developer.mark'), may: ['maintainer'] },
  'calendar.subscribe': { ask: (actor) => can(actor, 'calendar.subscribe'), may: accounts },
  'task.draft': { ask: (actor) => can(actor, 'task.draft'), may: organizers },
  'task.publish': { ask: (actor) => can(actor, 'task.publish'), may: organizers },
  'task.claim': { ask: (actor) => can(actor, 'task.claim'), may: members },
  'task-claim.decide: the mentor’s': {
    ask: (actor) => can(actor, 'task-claim.decide', { mentorId: 'person' }),
    may: organizers,
  },
  'task-claim.decide: another’s': {
    ask: (actor) => can(actor, 'task-claim.decide', { mentorId: 'other' }),
    may: maintainers,
  },
  'task-claim.work: own': {
    ask: (actor) => can(actor, 'task-claim.work', { personIds: ['other', 'person'] }),
    may: persons,
  },
  'task-claim.work: another’s': { ask: (actor) => can(actor, 'task-claim.work', { personIds: ['other'] }), may: [] },
  'certificate.revoke': { ask: (actor) => can(actor, 'certificate.revoke'), may: maintainers },
  'task-lease.tend': { ask: (actor) => can(actor, 'task-lease.tend'), may: ['system'] },
  'roster.import': { ask: (actor) => can(actor, 'roster.import'), may: ['system'] },
  'person.claim': { ask: (actor) => can(actor, 'person.claim'), may: ['system'] },
  'operator.grant': { ask: (actor) => can(actor, 'operator.grant'), may: ['system'] },
  'session.purge': { ask: (actor) => can(actor, 'session.purge'), may: ['system'] },
  'server.read': { ask: (actor) => can(actor, 'server.read'), may: operators },
  'server.run': { ask: (actor) => can(actor, 'server.run'), may: operators },
  'backup.make': { ask: (actor) => can(actor, 'backup.make'), may: [...operators, 'system'] },
  'digest.write': { ask: (actor) => can(actor, 'digest.write'), may: ['system'] },
  'weekly.write': { ask: (actor) => can(actor, 'weekly.write'), may: ['system'] },
  'settings.change': { ask: (actor) => can(actor, 'settings.change'), may: maintainers },
  'audit.read': { ask: (actor) => can(actor, 'audit.read'), may: maintainers },
}

/** A talk that the actor gives. */
const spokenBy = (actor: Actor) => ({ speakerIds: actor.kind === 'account' && actor.personId ? [actor.personId] : [] })

test('no permission is missing here', () => {
  expect([...new Set(Object.keys(table).map((line) => line.split(':')[0]))].sort()).toEqual(
    Object.keys(permissions).sort(),
  )
})

test.each(Object.entries(table))('%s', (_, { ask, may }) => {
  const permitted = Object.entries(actors).filter(([, actor]) => ask(actor))
  expect(permitted.map(([name]) => name).sort()).toEqual([...may].sort())
})

test('authorize throws where can says no, naming the permission, and else does nothing', () => {
  expect(() => authorize(actors.visitor, 'application.decide', others)).toThrow(Forbidden)
  expect(() => authorize(actors.committer, 'application.decide', own)).toThrow('Not permitted: application.decide')
  expect(authorize(actors.committer, 'application.decide', others)).toBeUndefined()
})
