import 'server-only'
import type { Tx } from '@/lib/db/client'
import { queueMail, queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'

type Reader = { email: string | null; locale: string }
type Applicant = { applicationId: string; name: string; applicant: Reader }

/** Where the applicant follows their application, and where reviewers see it. */
const ownPath = (id: string) => `/me/applications/${id}`
const reviewPath = (id: string) => `/admin/applications/${id}`

type Turn = 'application-submitted' | 'application-approved' | 'application-withdrawn'

/** Tells the applicant how their application stands now. */
export const mailTurn = (tx: Tx, kind: Turn, { applicationId, name, applicant }: Applicant, at: Date) => {
  const path = kind === 'application-approved' ? '/welcome' : ownPath(applicationId)
  return queueMail(tx, applicant, `${kind}:${applicationId}`, { kind, params: { name }, path }, at)
}

export const mailRejection = (tx: Tx, { applicationId, name, applicant }: Applicant, reason: string, at: Date) =>
  queueMail(
    tx,
    applicant,
    `application-rejected:${applicationId}`,
    { kind: 'application-rejected', params: { name, reason }, path: ownPath(applicationId) },
    at,
  )

export const mailQuestion = (
  tx: Tx,
  { applicationId, name, applicant }: Applicant,
  message: { id: string; text: string },
  at: Date,
) =>
  queueMail(
    tx,
    applicant,
    `application-question:${message.id}`,
    { kind: 'application-question', params: { name, text: message.text }, path: ownPath(applicationId) },
    at,
  )

type Sent = { applicationId: string; name: string; userId: string }

/** Maintainers who have an account learn of a new application, each once. */
export async function mailWaiting(tx: Tx, { applicationId, name, userId }: Sent, at: Date): Promise<void> {
  const letter = { kind: 'application-waiting', params: { name }, path: reviewPath(applicationId) } as const
  const maintainers = await maintainersBut(tx, userId, at)
  await queueMails(
    tx,
    maintainers.map((to) => ({ to, cause: `application-waiting:${applicationId}:${to.id}`, letter })),
    at,
  )
}

/** The answer goes to whoever looks after the application, or asked last; to the maintainers when neither can read it. */
export async function mailAnswer(
  tx: Tx,
  { applicationId, name, userId }: Sent,
  message: { id: string; text: string; for: string | null },
  at: Date,
): Promise<void> {
  const params = { name, text: message.text }
  const letter = { kind: 'application-answer', params, path: reviewPath(applicationId) } as const
  const reviewer = message.for && (await accountOfReviewer(tx, message.for, at))
  const readers = reviewer ? [reviewer] : await maintainersBut(tx, userId, at)
  await queueMails(
    tx,
    readers.map((to) => ({ to, cause: `application-answer:${message.id}:${to.id}`, letter })),
    at,
  )
}

type Assigned = { applicationId: string; name: string; personId: string; cause: string }

/** Tells a reviewer that someone else has asked them to look after an application. */
export async function mailAssigned(
  tx: Tx,
  { applicationId, name, personId, cause }: Assigned,
  at: Date,
): Promise<void> {
  const letter = { kind: 'application-assigned', params: { name }, path: reviewPath(applicationId) } as const
  const reviewer = await accountOfReviewer(tx, personId, at)
  if (reviewer) await queueMail(tx, reviewer, `application-assigned:${cause}`, letter, at)
}

const account = { id: true, email: true, locale: true } as const

const maintainersBut = (tx: Tx, userId: string, at: Date) =>
  tx.user.findMany({
    where: { id: { not: userId }, person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } },
    select: account,
  })

const accountOfReviewer = (tx: Tx, personId: string, at: Date) =>
  tx.user.findFirst({
    where: {
      personId,
      person: { roleTerms: { some: { role: { in: ['MAINTAINER', 'COMMITTER'] }, ...termHolds(at) } } },
    },
    select: account,
  })
