// What this portal holds about people: one entry for each model that has a way to an account, a person or an address. The
// export, the deletion of an account and the merging of two read it; tests/rules/holdings.test.ts fails while a model is
// missing.

/** Whose row it is, by column: an account's id, a person's id, or the account's address. */
export type OwnedBy = Record<string, 'account' | 'person' | 'address'>

/** What a row is set to where it stays. `null` and '' forget; a function names the pseudonym. */
export type Cleared = Record<string, null | '' | [] | Record<string, never> | 'pseudonym'>

export type Holding = {
  /** The columns that make a row someone's. */
  by?: OwnedBy
  /** Or the column that leads to a row of another holding, which is someone's. */
  through?: { column: string; model: string }
  /** Columns that name who did something to another's row: they go on naming the person, who has a pseudonym by then. */
  mentions?: readonly string[]
  /** Columns that the export leaves out: secrets, and what is of use to the database alone. */
  unsaid?: readonly string[]
  /** When the account is deleted: rows go, stay as they are (say why), or stay without these columns. */
  deletion: 'remove' | { keep: string } | { clear: Cleared; keep: string }
  /**
   * When two accounts become one: rows move, and where a unique column then holds two, the whole merge is refused; or they
   * move but for those that the kept side has already, by these columns, which go; or they go, and are made anew.
   */
  merging: 'move' | 'remake' | { onceBy: readonly string[] }
}

export const holdings = {
  User: {
    by: { id: 'account' },
    deletion: {
      clear: { name: null, email: null, emailVerified: null, image: null },
      keep: 'The bare number stays, for the audit trail to point at.',
    },
    merging: 'move',
  },
  Person: {
    by: { id: 'person' },
    unsaid: ['nameKey'],
    deletion: { keep: 'Renamed to a pseudonym, all else cleared, by lib/privacy/pseudonym.ts.' },
    merging: 'move',
  },
  Account: { by: { userId: 'account' }, deletion: 'remove', merging: 'move' },
  Session: { by: { userId: 'account' }, unsaid: ['sessionToken'], deletion: 'remove', merging: 'move' },
  VerificationToken: { by: { identifier: 'address' }, unsaid: ['token'], deletion: 'remove', merging: 'move' },
  OperatorGrant: { by: { userId: 'account' }, deletion: 'remove', merging: 'move' },
  Consent: { by: { userId: 'account' }, deletion: 'remove', merging: { onceBy: ['version'] } },
  MailRefusal: { by: { userId: 'account' }, deletion: 'remove', merging: { onceBy: ['topic'] } },
  DirectoryEntry: {
    by: { personId: 'person' },
    unsaid: ['version'],
    deletion: 'remove',
    merging: 'remake',
  },
  DirectoryKey: { by: { personId: 'person' }, deletion: 'remove', merging: 'remake' },
  // Before the documents that they belong to.
  SearchTerm: { by: { personId: 'person' }, unsaid: ['documentId'], deletion: 'remove', merging: 'remake' },
  SearchDocument: { by: { personId: 'person' }, unsaid: ['fingerprint'], deletion: 'remove', merging: 'remake' },
  Article: {
    by: { authorId: 'person' },
    mentions: ['decidedById'],
    unsaid: ['urlKey'],
    deletion: { keep: 'What someone wrote for the SIG to publish is published; its author has a pseudonym by then.' },
    merging: 'move',
  },
  Recognition: {
    by: { personId: 'person' },
    mentions: ['grantedById', 'withdrawnById'],
    unsaid: ['liveKey'],
    deletion: { keep: 'That the SIG recognised somebody’s work is its public record.' },
    merging: 'move',
  },
  RecognitionProposal: {
    by: { personId: 'person', proposerId: 'person' },
    mentions: ['decidedById'],
    unsaid: ['openKey'],
    deletion: { keep: 'What a recognition was decided on, or why it was not granted.' },
    merging: 'move',
  },
  RoleTerm: {
    by: { personId: 'person' },
    mentions: ['recordedById', 'endedById', 'supersededById'],
    unsaid: ['openKey'],
    deletion: { keep: 'Who held which role, and when, is the SIG’s public record; it ends with the account.' },
    merging: 'move',
  },
  MembershipApplication: {
    by: { userId: 'account' },
    mentions: ['decidedById', 'assigneeId'],
    unsaid: ['openKey', 'searchKey', 'areaKey', 'decidedMonth'],
    deletion: {
      clear: {
        name: 'pseudonym',
        searchKey: '',
        areaKey: '',
        affiliation: '',
        motivation: '',
        handles: {},
        heardFrom: null,
        reason: null,
        openKey: null,
      },
      keep: 'That an application was made and how it was decided, which the member’s term rests on.',
    },
    merging: 'move',
  },
  ApplicationMessage: {
    through: { column: 'applicationId', model: 'MembershipApplication' },
    mentions: ['authorId'],
    deletion: 'remove',
    merging: 'move',
  },
  SignUp: {
    by: { personId: 'person' },
    unsaid: ['liveKey'],
    deletion: { clear: { answers: [] }, keep: 'Counted: how many took part in what.' },
    merging: 'move',
  },
  Nomination: {
    by: { nomineeId: 'person', nominatorId: 'person' },
    unsaid: ['openKey', 'turn'],
    deletion: { keep: 'What someone was elected on, or not, is the SIG’s public record.' },
    merging: 'move',
  },
  NominationStep: {
    through: { column: 'nominationId', model: 'Nomination' },
    mentions: ['personId'],
    deletion: { keep: 'When a nomination came to which state, which its decision rests on.' },
    merging: 'move',
  },
  NominationEvidence: {
    through: { column: 'nominationId', model: 'Nomination' },
    deletion: { keep: 'What the voters could look at.' },
    merging: 'move',
  },
  Recommendation: {
    by: { personId: 'person' },
    deletion: { keep: 'The charter asks for it: the decision rests on it.' },
    merging: 'move',
  },
  NominationComment: { by: { personId: 'person' }, deletion: 'remove', merging: 'move' },
  Recusal: {
    by: { personId: 'person' },
    deletion: { keep: 'Whoever stands aside is not in the electorate, which the count rests on.' },
    merging: { onceBy: ['nominationId'] },
  },
  Election: {
    through: { column: 'nominationId', model: 'Nomination' },
    mentions: ['openedById', 'closedById', 'confirmedById'],
    unsaid: ['turn'],
    deletion: { keep: 'The result of a vote is the SIG’s public record.' },
    merging: 'move',
  },
  Voter: {
    by: { personId: 'person' },
    deletion: { keep: 'Who could vote, and whether they did, is part of the result.' },
    merging: 'move',
  },
  Ballot: {
    by: { personId: 'person' },
    unsaid: ['countsKey'],
    deletion: { clear: { reason: null }, keep: 'A named vote’s positions are its result.' },
    merging: 'move',
  },
  EventAttendance: {
    by: { personId: 'person' },
    mentions: ['recordedById'],
    deletion: { keep: 'Counted: how many came to what.' },
    merging: 'move',
  },
  Talk: {
    by: { proposerId: 'person' },
    unsaid: ['verdict', 'sessionId', 'reason'],
    deletion: { keep: 'What was offered and given to the SIG is its record, under a pseudonym.' },
    merging: 'move',
  },
  TalkSpeaker: {
    by: { personId: 'person' },
    deletion: { keep: 'Who gave a talk is the SIG’s record, under a pseudonym.' },
    merging: { onceBy: ['talkId'] },
  },
  TalkReview: {
    by: { reviewerId: 'person' },
    deletion: { clear: { comment: null }, keep: 'The score that a decision rests on.' },
    merging: { onceBy: ['talkId'] },
  },
  TalkFeedback: {
    by: { personId: 'person' },
    deletion: { clear: { comment: null }, keep: 'The rating, which is part of an average.' },
    merging: { onceBy: ['talkId'] },
  },
  Task: {
    by: { mentorId: 'person' },
    mentions: ['createdById'],
    unsaid: ['searchKey', 'turn'],
    deletion: { keep: 'What the SIG published; the mentor goes on being named by their pseudonym.' },
    merging: 'move',
  },
  TaskClaim: {
    by: { leadId: 'person' },
    mentions: ['decidedById'],
    unsaid: ['slotKey'],
    deletion: {
      clear: { plan: '', reason: null },
      keep: 'That a task was claimed and how that ended, which others take part in.',
    },
    merging: 'move',
  },
  TaskClaimMember: {
    by: { personId: 'person' },
    deletion: { keep: 'Who did a task is part of its record.' },
    merging: { onceBy: ['claimId'] },
  },
  ProgressNote: {
    by: { authorId: 'person' },
    unsaid: ['itemId'],
    deletion: { clear: { text: '', links: [] }, keep: 'That there was progress, which the claim rested on.' },
    merging: 'move',
  },
  TaskReview: {
    through: { column: 'claimId', model: 'TaskClaim' },
    mentions: ['reviewerId'],
    deletion: { clear: { comment: null }, keep: 'What was accepted, and on which list.' },
    merging: 'move',
  },
  TaskReward: {
    by: { personId: 'person' },
    mentions: ['deliveredById'],
    deletion: { clear: { deliveryNote: null }, keep: 'What was promised and delivered for a task.' },
    merging: { onceBy: ['claimId'] },
  },
  Certificate: {
    by: { personId: 'person' },
    mentions: ['revokedById'],
    deletion: {
      clear: { name: 'pseudonym', nativeName: null, credential: '' },
      keep: 'That the number was given out, and whether it was revoked: whoever holds a copy can ask.',
    },
    merging: { onceBy: ['claimId'] },
  },
  PersonInvitation: {
    by: { personId: 'person' },
    mentions: ['createdById'],
    unsaid: ['openKey'],
    deletion: { keep: 'Says when a link was made and used, nothing about anybody.' },
    merging: 'move',
  },
  PersonClaim: {
    by: { userId: 'account' },
    mentions: ['personId', 'decidedById'],
    unsaid: ['openKey'],
    deletion: 'remove',
    merging: 'move',
  },
  CorrectionRequest: {
    by: { userId: 'account' },
    mentions: ['personId', 'decidedById'],
    unsaid: ['openKey'],
    deletion: 'remove',
    merging: 'move',
  },
  DayAnswer: { by: { personId: 'person' }, deletion: 'remove', merging: { onceBy: ['meetingId'] } },
  CalendarFeed: { by: { userId: 'account' }, deletion: 'remove', merging: 'remake' },
  AgendaProposal: {
    by: { personId: 'person' },
    deletion: { keep: 'What a meeting was about is the SIG’s public record, under the pseudonym.' },
    merging: 'move',
  },
  AgendaItem: {
    by: { ownerId: 'person' },
    deletion: { keep: 'What a meeting was about is the SIG’s public record, under the pseudonym.' },
    merging: 'move',
  },
  Duty: {
    by: { personId: 'person' },
    deletion: { keep: 'Who organised what is the SIG’s public record, under the pseudonym.' },
    merging: 'move',
  },
  DutyRefusal: {
    by: { personId: 'person' },
    deletion: { clear: { reason: null }, keep: 'That a turn was passed on, without why.' },
    merging: { onceBy: ['dutyId'] },
  },
  DutySwap: {
    by: { askerId: 'person', askedId: 'person' },
    unsaid: ['openKey'],
    deletion: { keep: 'That two turns changed hands, under the pseudonym.' },
    merging: 'move',
  },
  Absence: { by: { personId: 'person' }, deletion: 'remove', merging: 'move' },
  CoreDeveloper: {
    by: { personId: 'person' },
    mentions: ['markedById'],
    unsaid: ['openKey'],
    deletion: { keep: 'Who could organise meetings, and when, under the pseudonym.' },
    merging: 'move',
  },
  Attendance: {
    by: { personId: 'person' },
    mentions: ['recordedById'],
    deletion: { keep: 'Counted: how many were there; named by the pseudonym.' },
    merging: { onceBy: ['meetingId'] },
  },
  ActionItem: {
    by: { ownerId: 'person' },
    deletion: { keep: 'What was taken on at a meeting stands in its minutes, under the pseudonym.' },
    merging: 'move',
  },
  PointAccount: {
    by: { personId: 'person' },
    unsaid: ['openKey', 'turn'],
    deletion: { keep: 'The ledger goes on adding up; whose points they were, only a pseudonym says by then.' },
    merging: 'move',
  },
  PointEntry: {
    through: { column: 'accountId', model: 'PointAccount' },
    deletion: { keep: 'Append-only: what was awarded and spent. It names nobody but by the account.' },
    merging: 'move',
  },
  PointStanding: {
    by: { personId: 'person' },
    deletion: { keep: 'The ledger’s sums, under a pseudonym.' },
    merging: 'move',
  },
  PrizeRedemption: {
    by: { personId: 'person' },
    mentions: ['approvedById', 'handedOutById', 'cancelledById'],
    deletion: {
      clear: { note: null, reason: null },
      keep: 'What points were spent on, which stock and ledger rest on.',
    },
    merging: 'move',
  },
  FollowRequest: { by: { email: 'address' }, unsaid: ['slot'], deletion: 'remove', merging: 'move' },
  Follower: {
    by: { email: 'address' },
    deletion: { clear: { email: null }, keep: 'Ended: how many follow is counted by date.' },
    merging: 'move',
  },
  OutboxMail: {
    by: { toAddress: 'address' },
    unsaid: ['html', 'dedupeKey', 'leaseId', 'unsubscribeUrl', 'lastError'],
    deletion: 'remove',
    merging: 'move',
  },
} as const satisfies Record<string, Holding>

export type HeldModel = keyof typeof holdings

/** Models that name people in a column all the same, each with the reason why they are no holding. */
export const exempt: Record<string, string> = {
  AuditEntry: 'Append-only; names an actor by a number alone, whose row has a pseudonym by then.',
  SecretTally: 'The sums of a secret vote: nobody’s, and hidden until it closes.',
  SigSettings: 'What a maintainer set for the portal; changedById goes on naming the person, by their pseudonym.',
  GroupCode: 'What a maintainer published for the SIG; publishedById goes on naming the person, by their pseudonym.',
  MeetingSession: 'How a meeting was held; openedById goes on naming the organiser, by their pseudonym.',
  ItemNote: 'What the SIG wrote down of a meeting; authorId goes on naming the writer, by their pseudonym.',
  ItemNoteVersion: 'The same, before another wrote over it; authorId goes on naming the writer, by their pseudonym.',
  Decision: 'What a meeting decided; recordedById goes on naming the writer, by their pseudonym.',
  Minutes: 'The SIG’s public record of a meeting; authorId goes on naming the writer, by their pseudonym.',
  MinutesRevision: 'The same as it was published; byId goes on naming who published it, by their pseudonym.',
  AnnualReport: 'What maintainers wrote for the SIG; changedById goes on naming the person, by their pseudonym.',
  GoalTarget: 'What maintainers set for the SIG; ownerId goes on naming the person, by their pseudonym.',
  GoalFigure: 'What was reported for the SIG; enteredById goes on naming the person, by their pseudonym.',
  Adaptation: 'What the SIG follows upstream; its owner and creator go on naming people, by their pseudonyms.',
  SupportedModel: 'What a committer wrote of the software; createdById goes on naming the person, by their pseudonym.',
  Prize: 'What a maintainer offers for the SIG; createdById goes on naming the person, by their pseudonym.',
  Event: 'What an organiser published for the SIG; createdById goes on naming the person, by their pseudonym.',
}

/** The columns of exempt models that name a person: they go on naming them when two accounts become one. */
export const publishers: Record<string, readonly string[]> = {
  MeetingSession: ['openedById'],
  ItemNote: ['authorId'],
  ItemNoteVersion: ['authorId'],
  Decision: ['recordedById'],
  Minutes: ['authorId'],
  MinutesRevision: ['byId'],
  GroupCode: ['publishedById'],
  SigSettings: ['changedById'],
  Event: ['createdById'],
  Prize: ['createdById'],
  Adaptation: ['ownerId', 'createdById'],
  GoalTarget: ['ownerId'],
  AnnualReport: ['changedById', 'publishedById'],
  GoalFigure: ['enteredById', 'withdrawnById'],
  SupportedModel: ['createdById'],
}
