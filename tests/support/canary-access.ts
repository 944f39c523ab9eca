import type { Part } from './cast.ts'

// Who may find what a column holds in anything that the portal answers or sends. Every column that holds a text is named
// once: one that comes later fails until somebody has said whose it is.

export type Planting = 'published' | 'withheld'
export type CanaryReader = Part | `owner of ${Planting}`

const groups = {
  everyone: ['visitor', 'account', 'member', 'committer', 'maintainer', 'operator'],
  signedIn: ['account', 'member', 'committer', 'maintainer', 'operator'],
  members: ['member', 'committer', 'maintainer'],
  organizers: ['committer', 'maintainer'],
  maintainers: ['maintainer'],
  operators: ['operator'],
  /** Whoever the row is about. */
  owner: [],
  /** Not even they: secrets, and what is of use to the database alone. */
  nobody: [],
} as const satisfies Record<string, readonly Part[]>

type Group = keyof typeof groups
type Columns = Partial<Record<Group, string>>

/** Of rows that are published, by model: columns with spaces between. */
const published: Record<string, Columns> = {
  StoredFile: { everyone: 'bytes', nobody: 'mediaType sha256' },
  Person: {
    everyone: `slug name nativeName titleZh titleEn affiliationZh affiliationEn backgroundZh backgroundEn gitee atomgit github`,
    nobody: 'nameKey',
  },
  User: { owner: 'name image' },
  Account: { maintainers: 'provider handle', owner: 'type providerAccountId' },
  Session: { nobody: 'sessionToken' },
  VerificationToken: { nobody: 'token' },
  Adaptation: { everyone: 'title upstreamUrl adaptedUrl lateReason dropReason' },
  AgendaProposal: { everyone: 'title detail' },
  Meeting: { everyone: 'slug reason ruleId', members: 'joinUrl' },
  AgendaItem: { everyone: 'titleZh titleEn detail', owner: 'source key' },
  AgendaVersion: { everyone: 'items' },
  MembershipApplication: {
    organizers: 'name affiliation motivation handles heardFrom consentVersion reason',
    nobody: 'areaKey searchKey decidedMonth',
  },
  ApplicationMessage: { organizers: 'text' },
  Campaign: { everyone: 'slug titleZh titleEn themeZh themeEn rulesZh rulesEn prizesZh prizesEn' },
  Rubric: { everyone: 'lines' },
  Submission: {
    organizers: 'line typed linkKey address summary acceptedLine reason',
    nobody: 'ownKey countedKey onceKey',
  },
  Judgement: { organizers: 'line reason' },
  Appeal: { organizers: 'text answer' },
  Article: { everyone: 'title summary url text', organizers: 'reason', nobody: 'urlKey' },
  Task: {
    everyone: `slug titleZh titleEn summaryZh summaryEn backgroundZh backgroundEn deliverablesZh deliverablesEn checklist skills links
      rewardId rewardNoteZh rewardNoteEn closeReason`,
    nobody: 'searchKey',
  },
  TaskClaim: { everyone: 'plan', maintainers: 'reason', nobody: 'slotKey' },
  TaskReward: { maintainers: 'rewardId noteZh noteEn deliveryNote' },
  Certificate: {
    everyone: 'name nativeName taskTitleZh taskTitleEn taskSlug credential badgeId revokeReason',
  },
  SigningKey: { everyone: 'kid publicJwk' },
  PersonClaim: { maintainers: 'provider handle reason' },
  /** The owner is told all that is kept about them, also what they are found by. */
  DirectoryEntry: { everyone: 'dutyZh dutyEn', owner: 'sortKey areas' },
  DirectoryKey: { owner: 'key' },
  Event: {
    everyone: `titleZh titleEn themeZh themeEn descriptionZh descriptionEn placeZh placeEn recordingUrl recapZh recapEn`,
    /** Of whoever can sign up. */
    members: 'questions',
    /** And of whoever has a place, here the owner. */
    organizers: 'joinUrl',
    nobody: 'searchKey',
  },
  SignUp: { organizers: 'answers' },
  FollowRequest: { owner: 'consentVersion' },
  Follower: { owner: 'consentVersion' },
  Announcement: { nobody: 'subject reachedId' },
  Goal: { everyone: 'key titleZh titleEn summaryZh summaryEn commitments' },
  GoalTarget: { everyone: 'key textZh textEn unitZh unitEn definitionZh definitionEn' },
  GoalFigure: { everyone: 'evidenceUrl note withdrawReason' },
  Job: { operators: 'name lastError', nobody: 'leaseId' },
  OutboxMail: { operators: 'subject lastError', owner: 'text html', nobody: 'dedupeKey unsubscribeUrl leaseId' },
  MailRefusal: { owner: 'topic' },
  Minutes: { everyone: 'text', nobody: 'searchText authorId' },
  MinutesRevision: { everyone: 'text reason' },
  MeetingLink: { everyone: 'title url' },
  Nomination: { everyone: 'area statement workPlan ruleId', nobody: 'openKey' },
  NominationEvidence: { everyone: 'source titleZh titleEn address' },
  Recommendation: { everyone: 'text' },
  NominationComment: { members: 'text' },
  RoleTerm: { everyone: 'dutyZh dutyEn', maintainers: 'reason endReason supersededReason' },
  Consent: { owner: 'version' },
  CorrectionRequest: { maintainers: 'text answer' },
  Recognition: { everyone: 'nameZh nameEn citationZh citationEn evidence', maintainers: 'withdrawReason' },
  DutyRefusal: { owner: 'reason' },
  DutySwap: { nobody: 'openKey' },
  CoreDeveloper: { nobody: 'openKey' },
  MeetingSession: { organizers: 'code' },
  ItemNote: { organizers: 'text', nobody: 'authorId' },
  ItemNoteVersion: { organizers: 'text', nobody: 'authorId' },
  Decision: { everyone: 'text' },
  ActionItem: { everyone: 'text' },
  SupportedModel: {
    everyone: `slug name family parameters sincePlugin sinceUpstream precision weightsUrl guideUrl changeUrl noteZh noteEn`,
    nobody: 'nameKey',
  },
  Talk: { everyone: 'title abstract areas slidesUrl recordingUrl', organizers: 'reason' },
  TalkReview: { organizers: 'comment' },
  /** Of the speakers, here the owner. */
  TalkFeedback: { owner: 'comment' },
  ProgressNote: { everyone: 'text links', nobody: 'itemId' },
  TaskReview: { members: 'items comment' },
  Election: { everyone: 'ruleId' },
  /** The vote is open. */
  Ballot: { owner: 'reason', nobody: 'countsKey' },
  SecretTally: { nobody: 'reasons' },
  PointEntry: { maintainers: 'reason', owner: 'sourceKind sourceId campaignId' },
  PointStanding: { owner: 'scope' },
  Prize: { everyone: 'nameZh nameEn noteZh noteEn' },
  PrizeRedemption: { maintainers: 'note reason' },
  RecognitionProposal: { maintainers: 'statement evidence reason', everyone: 'ruleId', nobody: 'openKey' },
  AnnualReport: { everyone: 'textZh textEn figures' },
  SearchDocument: { everyone: 'path titleZh titleEn textZh textEn', owner: 'key', nobody: 'fingerprint' },
  SearchTerm: { owner: 'term' },
}

/** Of drafts, of what was taken back, and of a person who shows nothing: who may see it all the same. */
const withheld: Record<string, Columns> = {
  ...same(
    'SigningKey',
    'Adaptation',
    'Certificate',
    'MeetingLink',
    'SupportedModel',
    'DirectoryEntry',
    'Job',
    'OutboxMail',
  ),
  ...same('Account', 'PersonClaim', 'CorrectionRequest', 'SignUp', 'MeetingSession', 'ItemNote', 'TalkReview'),
  ...same('Submission', 'Judgement', 'Appeal'),
  /** Names and what the SIG made of somebody are its record. */
  Person: { everyone: 'slug name nativeName' },
  RoleTerm: { maintainers: 'dutyZh dutyEn reason endReason supersededReason' },
  /** Why a meeting was called off. */
  Meeting: { everyone: 'slug reason' },
  Event: { organizers: everythingOf('Event') },
  Talk: { organizers: everythingOf('Talk') },
  Article: { organizers: everythingOf('Article') },
  Task: { organizers: everythingOf('Task') },
  Goal: { maintainers: everythingOf('Goal') },
  GoalTarget: { maintainers: everythingOf('GoalTarget') },
  ...same('PointEntry', 'PrizeRedemption', 'RecognitionProposal'),
  Prize: { maintainers: everythingOf('Prize') },
  AnnualReport: { maintainers: everythingOf('AnnualReport') },
  Campaign: { organizers: everythingOf('Campaign') },
  Rubric: { organizers: 'lines' },
  /** Of a claim that was declined. */
  TaskClaim: { maintainers: 'plan reason' },
  Minutes: { organizers: 'text' },
  Decision: { organizers: 'text' },
  ActionItem: { organizers: 'text' },
}

function same(...models: string[]): Record<string, Columns> {
  return Object.fromEntries(models.map((model) => [model, published[model] ?? {}]))
}

function everythingOf(model: string): string {
  const { nobody: _, ...columns } = published[model] ?? {}
  return Object.values(columns).join(' ')
}

const listed = (columns: Columns) =>
  Object.entries(columns).flatMap(([group, names]) => names.split(/\s+/).map((name) => [name, group as Group] as const))

export const listedColumns = (): string[] =>
  Object.entries(published).flatMap(([model, columns]) => listed(columns).map(([name]) => `${model}.${name}`))

type Found = { planting: Planting; model: string; column: string }

export function mayRead(reader: CanaryReader, { planting, model, column }: Found): boolean {
  const lists = { published, withheld }[planting]
  const group = new Map(listed(lists[model] ?? {})).get(column)
  const isSecret = new Map(listed(published[model] ?? {})).get(column) === 'nobody'
  if (reader === `owner of ${planting}`) return !isSecret
  // The other owner is a member, and runs the server, too.
  const parts: readonly Part[] = reader.startsWith('owner') ? ['member', 'operator'] : [reader as Part]
  return group !== undefined && groups[group].some((part) => parts.includes(part))
}
