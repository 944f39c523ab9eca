// Who may do what: the only place that says so. Pure; every page, query, command and action asks here.

export type Role = 'MEMBER' | 'COMMITTER' | 'MAINTAINER'

/** Someone signed in. Roles are those whose term runs at the time of the request. */
export type AccountActor = {
  kind: 'account'
  userId: string
  personId: string | null
  personSlug: string | null
  name: string | null
  email: string | null
  locale: 'zh' | 'en'
  roles: readonly Role[]
  isOperator: boolean
}

export type Actor = { kind: 'visitor' } | AccountActor | { kind: 'system' }

const isAccount = (actor: Actor): actor is AccountActor => actor.kind === 'account'
const holds = (actor: Actor, ...roles: Role[]) => isAccount(actor) && actor.roles.some((role) => roles.includes(role))
/** Committers and maintainers are members too: a charter's role includes those it is built on. */
const isMember = (actor: Actor) => holds(actor, 'MEMBER', 'COMMITTER', 'MAINTAINER')
const isOrganizer = (actor: Actor) => holds(actor, 'COMMITTER', 'MAINTAINER')
const isMaintainer = (actor: Actor) => holds(actor, 'MAINTAINER')
const isOperator = (actor: Actor) => isAccount(actor) && actor.isOperator
const isSelf = (actor: Actor, person: { personId: string }) => isAccount(actor) && actor.personId === person.personId
const speaksIn = (actor: Actor, talk: { speakerIds: readonly string[] }) =>
  isAccount(actor) && actor.personId !== null && talk.speakerIds.includes(actor.personId)
/** The one whose turn it is to organise a meeting may do for it what those who organise the SIG may. */
const organises = (actor: Actor, { organiserId }: { organiserId: string | null }) =>
  isOrganizer(actor) || (isAccount(actor) && actor.personId !== null && actor.personId === organiserId)
const isTheirs = (actor: Actor, { personId }: { personId: string | null }) =>
  isAccount(actor) && actor.personId !== null && actor.personId === personId
const owns = (actor: Actor, subject: { userId: string }) => isAccount(actor) && actor.userId === subject.userId
const isPerson = (actor: Actor, personId: string) => isAccount(actor) && actor.personId === personId
const isNominee = (actor: Actor, { nomineeId }: { nomineeId: string }) => isPerson(actor, nomineeId)

export const permissions = {
  'account.use': isAccount,
  'admin.enter': (actor) => isOrganizer(actor) || isOperator(actor),
  'application.submit': isAccount,
  'application.withdraw': owns,
  'application.answer': owns,
  'application.review': isOrganizer,
  'application.assign': isOrganizer,
  /** Nobody decides on their own application. */
  'application.decide': (actor, application: { userId: string }) => isOrganizer(actor) && !owns(actor, application),
  'group-code.see': isMember,
  'group-code.publish': (actor) => holds(actor, 'MAINTAINER'),
  'group-code.remind': (actor) => actor.kind === 'system',
  'event.create': isOrganizer,
  'event.edit': isOrganizer,
  'event.publish': isOrganizer,
  'event.cancel': isOrganizer,
  'event.sign-up': isMember,
  /** One's own; also when membership has ended since. */
  'event.cancel-sign-up': isAccount,
  'event.read-sign-ups': isOrganizer,
  /** Oneself, by the code that is shown there. */
  'event.check-in': isAccount,
  /** Others, by the list. */
  'event.tick-off': isOrganizer,
  /** Reminders and expired offers. */
  'event.keep-time': (actor) => actor.kind === 'system',
  'talk.propose': isMember,
  /** A proposal is its proposer's. */
  'talk.edit': (actor, talk: { proposerId: string }) => isAccount(actor) && actor.personId === talk.proposerId,
  'talk.answer-invitation': isAccount,
  /** Of others' proposals: nobody judges what they speak in. */
  'talk.review': (actor, talk: { speakerIds: readonly string[] }) => isOrganizer(actor) && !speaksIn(actor, talk),
  'talk.read-proposals': isOrganizer,
  'talk.publish-decisions': isOrganizer,
  'talk.add-slides': (actor, talk: { speakerIds: readonly string[] }) => speaksIn(actor, talk),
  'talk.add-recording': isOrganizer,
  /** Of those who had a place: see lib/talks/feedback.ts. */
  'talk.give-feedback': isAccount,
  'talk.keep-time': (actor) => actor.kind === 'system',
  'follower.tell': (actor) => actor.kind === 'system',
  'account.merge': isMaintainer,
  'claim.request': isAccount,
  'claim.withdraw': owns,
  'claim.invite': isMaintainer,
  'claim.review': isMaintainer,
  /** Nobody confirms that they are somebody. */
  'claim.decide': (actor, claim: { userId: string }) => isMaintainer(actor) && !owns(actor, claim),
  /** One's own: whoever is a person of the SIG, also after their roles have ended. */
  'profile.edit': (actor) => isAccount(actor) && actor.personId !== null,
  /** Fields that a person shows to members alone. */
  'profile.read-for-members': isMember,
  'role.manage': isMaintainer,
  /** Nobody appoints themselves or mends their own record; anyone entitled may step down. */
  'role.begin': (actor, person: { personId: string }) => isMaintainer(actor) && !isSelf(actor, person),
  'role.correct': (actor, person: { personId: string }) => isMaintainer(actor) && !isSelf(actor, person),
  'role.end': isMaintainer,
  'recognition.grant': (actor, person: { personId: string }) => isMaintainer(actor) && !isSelf(actor, person),
  'recognition.withdraw': isMaintainer,
  'recognition.propose': isMember,
  'recognition.read-proposals': isMaintainer,
  'recognition.take-back': (actor, proposal: { proposerId: string }) => isPerson(actor, proposal.proposerId),
  /** Neither who proposed it nor whom it is about. */
  'recognition.decide': (actor, proposal: { personId: string; proposerId: string }) =>
    isMaintainer(actor) && !isSelf(actor, proposal) && !isPerson(actor, proposal.proposerId),
  /** Sets what a year is to bring, and puts it in force. */
  'goal.set': isMaintainer,
  /** Enters figures that the portal can't count. */
  'goal.report': isOrganizer,
  /** Drafts a year's report, edits and publishes it. */
  'report.write': isMaintainer,
  'goal.import': (actor) => actor.kind === 'system',
  'model.keep': isOrganizer,
  /** Draft, change, publish and close. */
  'campaign.organise': isOrganizer,
  'submission.submit': isMember,
  /** One's own, also when membership has ended since. */
  'submission.answer-for': isTheirs,
  /** Of others: lib/submissions/rules.ts. */
  'submission.judge': isOrganizer,
  /** Of what others have judged. */
  'appeal.decide': (actor, { deciders }: { deciders: string | null }) =>
    deciders === 'COMMITTER' ? isOrganizer(actor) : isMaintainer(actor),
  'submission.revoke': isMaintainer,
  'article.propose': isMember,
  'article.withdraw': (actor, article: { authorId: string }) => isPerson(actor, article.authorId),
  /** Nobody reviews what they wrote. */
  'article.review': (actor, article: { authorId: string }) => isOrganizer(actor) && !isPerson(actor, article.authorId),
  'article.read-proposed': isOrganizer,
  'adaptation.keep': isOrganizer,
  'adaptation.remind': (actor) => actor.kind === 'system',
  'correction.request': isAccount,
  'correction.review': isMaintainer,
  'retention.enforce': (actor) => actor.kind === 'system',
  'nomination.submit': isMember,
  /** Accept or decline: nobody speaks for another. */
  'nomination.answer': isNominee,
  'nomination.withdraw': (actor, nomination: { nomineeId: string; nominatorId: string }) =>
    isNominee(actor, nomination) || isPerson(actor, nomination.nominatorId),
  /** `from`: whom the charter asks for a recommendation. */
  'nomination.recommend': (actor, nomination: { nomineeId: string; from: Role }) =>
    holds(actor, nomination.from) && !isNominee(actor, nomination),
  'nomination.discuss': isMember,
  'nomination.recuse': (actor, nomination: { nomineeId: string }) =>
    isOrganizer(actor) && !isNominee(actor, nomination),
  'nomination.schedule': (actor) => actor.kind === 'system',
  'vote.open': (actor, nomination: { nomineeId: string }) => isOrganizer(actor) && !isNominee(actor, nomination),
  /** Whether they may in this vote, its electorate says: it stays as it was when the vote was opened. */
  'vote.cast': isAccount,
  'vote.close': (actor, nomination: { nomineeId: string }) => isOrganizer(actor) && !isNominee(actor, nomination),
  /** Before everyone has voted: who leads the meeting, or the SIG. */
  'vote.close-early': (actor, vote: { nomineeId: string; organiserIds: readonly string[] }) =>
    !isNominee(actor, vote) && (isMaintainer(actor) || vote.organiserIds.some((one) => isPerson(actor, one))),
  'vote.confirm': (actor, nomination: { nomineeId: string }) =>
    holds(actor, 'MAINTAINER') && !isNominee(actor, nomination),
  'vote.end': (actor) => actor.kind === 'system',
  'meeting.plan': (actor) => actor.kind === 'system',
  'meeting.attend': isMember,
  'meeting.arrange': organises,
  'session.end': (actor) => actor.kind === 'system',
  'agenda.compose': (actor) => actor.kind === 'system',
  'agenda.propose': isMember,
  /** One's own, also when membership has ended since. */
  'agenda.withdraw': isTheirs,
  /** The owner's, and the organisers'. */
  'action-item.close': (actor, item: { personId: string | null; organiserId: string | null }) =>
    isTheirs(actor, item) || organises(actor, item),
  'action-item.remind': (actor) => actor.kind === 'system',
  /** Nobody publishes what they wrote last themselves. */
  'minutes.publish': (actor, minutes: { organiserId: string | null; authorId: string | null }) =>
    organises(actor, minutes) && !isTheirs(actor, { personId: minutes.authorId }),
  'rota.plan': (actor) => actor.kind === 'system',
  /** One's own turn, also when the role has ended since. */
  'duty.answer': isTheirs,
  'duty.check': organises,
  'absence.record': isMember,
  'core-developer.mark': (actor) => holds(actor, 'MAINTAINER'),
  'calendar.subscribe': isAccount,
  /** Draft, change and discard: the charter has the committers organise them. */
  'task.draft': isOrganizer,
  'task.publish': isOrganizer,
  'task.claim': isMember,
  /** The mentor while they organise, or a maintainer in their stead. */
  'task-claim.decide': (actor, task: { mentorId: string }) =>
    isMaintainer(actor) || (isOrganizer(actor) && isPerson(actor, task.mentorId)),
  /** Those who claimed it, also when membership has ended since. */
  'task-claim.work': (actor, claim: { personIds: readonly string[] }) =>
    claim.personIds.some((personId) => isPerson(actor, personId)),
  'certificate.revoke': isMaintainer,
  'task-lease.tend': (actor) => actor.kind === 'system',
  /** One's own, and maintainers everyone's. */
  'points.read': (actor, person: { personId: string }) => isMaintainer(actor) || isSelf(actor, person),
  'points.keep': isMaintainer,
  /** Nobody puts their own points right. */
  'points.correct': (actor, person: { personId: string }) => isMaintainer(actor) && !isSelf(actor, person),
  'points.choose-name': (actor) => isAccount(actor) && actor.personId !== null,
  'points.expire': (actor) => actor.kind === 'system',
  'prize.keep': isMaintainer,
  /** Also when membership has ended since: what was earned is theirs. */
  'prize.redeem': (actor) => isAccount(actor) && actor.personId !== null,
  'redemption.withdraw': isTheirs,
  /** Nobody decides on their own. */
  'redemption.decide': (actor, redemption: { personId: string }) => isMaintainer(actor) && !isSelf(actor, redemption),
  'roster.import': (actor) => actor.kind === 'system',
  'person.claim': (actor) => actor.kind === 'system',
  'operator.grant': (actor) => actor.kind === 'system',
  'session.purge': (actor) => actor.kind === 'system',
  'server.read': isOperator,
  'server.run': isOperator,
  'backup.make': (actor) => isOperator(actor) || actor.kind === 'system',
  'weekly.write': (actor) => actor.kind === 'system',
  'digest.write': (actor) => actor.kind === 'system',
  'audit.read': isMaintainer,
  'settings.change': isMaintainer,
} satisfies Record<string, (actor: Actor, subject: never) => boolean>

type Permissions = typeof permissions
export type Permission = keyof Permissions
type SubjectOf<P extends Permission> = Permissions[P] extends (actor: Actor, subject: infer S) => boolean
  ? unknown extends S
    ? []
    : [subject: S]
  : []

/** Permissions that concern nothing in particular, so that a page can be guarded by them. */
export type PlainPermission = { [P in Permission]: SubjectOf<P> extends [] ? P : never }[Permission]

export function can<P extends Permission>(actor: Actor, permission: P, ...subject: SubjectOf<P>): boolean {
  const allows: (actor: Actor, ...subject: [never]) => boolean = permissions[permission]
  const [about] = subject as readonly unknown[]
  return allows(actor, about as never)
}

/** Throws Forbidden unless `can`. */
export function authorize<P extends Permission>(actor: Actor, permission: P, ...subject: SubjectOf<P>): void {
  if (!can(actor, permission, ...subject)) throw new Forbidden(permission)
}

/** The action wrapper turns it into a message. Pages don't get here: they ask lib/auth/guard.ts first. */
export class Forbidden extends Error {
  constructor(readonly permission: Permission) {
    super(`Not permitted: ${permission}`)
  }

  /** Whoever lacks what every member may do is no member, and hears how to become one. */
  get reason() {
    return permissions[this.permission] === isMember ? 'members-only' : 'forbidden'
  }
}
