import 'server-only'
import { type AccountActor, authorize, can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { formatDateTime, formatIsoDay } from '@/lib/i18n/format'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { type ApplicationMove, isOpen, refuseMove, statusAfter } from './rules'

type Turn = {
  applicationId: string
  /** The one that the form was made on. */
  version?: number | undefined
  move: ApplicationMove
  at: Date
  /** Why it is rejected. */
  reason?: string
}

const shownToMoves = {
  id: true,
  userId: true,
  status: true,
  version: true,
  name: true,
  affiliation: true,
  areas: true,
  handles: true,
  assigneeId: true,
  decidedAt: true,
  decidedById: true,
  applicant: { select: { id: true, email: true, locale: true, personId: true } },
} as const

type Application = NonNullable<Awaited<ReturnType<typeof find>>>

/** Moves an application on, if `actor` may and it still stands where they saw it: of two at once, one wins. */
export async function moveOn(tx: Tx, actor: AccountActor, turn: Turn): Promise<Outcome<Application>> {
  const { applicationId: id, version, move, at, reason = null } = turn
  const application = await find(tx, id)
  if (!application) return refused('application-not-found')
  authorizeMove(actor, move, application)
  const to = statusAfter(application.status, move)
  if (!to) return explain(tx, actor, application, move)
  if (version !== undefined && version !== application.version) return refused('application-changed', { refresh: true })
  const { count } = await tx.membershipApplication.updateMany({
    where: { id, status: application.status, version: application.version },
    data: {
      status: to,
      version: { increment: 1 },
      updatedAt: at,
      ...(isOpen(to) ? {} : { ...closing(at), reason, decidedById: move === 'withdraw' ? null : actor.personId }),
    },
  })
  // Someone else was quicker: what they did says why this can't be done, or that it still can.
  return count === 1 ? accepted(application) : moveOn(tx, actor, turn)
}

const find = (tx: Tx, id: string) => tx.membershipApplication.findFirst({ where: { id }, select: shownToMoves })

function authorizeMove(actor: AccountActor, move: ApplicationMove, application: Application): void {
  if (move === 'withdraw') authorize(actor, 'application.withdraw', application)
  else if (move === 'answer') authorize(actor, 'application.answer', application)
  else authorize(actor, 'application.decide', application)
}

/** What an application is closed with, whoever closes it. */
export const closing = (at: Date) => ({
  decidedAt: at,
  decidedMonth: formatIsoDay(at, getSite().timeZone).slice(0, 7),
  openKey: null,
})

/** Why a move can't be made; a reviewer is told who decided what, and when. */
async function explain(tx: Tx, actor: AccountActor, application: Application, move: ApplicationMove): Promise<Refused> {
  const { status, decidedAt, decidedById } = application
  const isReviewer = can(actor, 'application.review')
  if (status === 'DRAFT' && isReviewer) return refused('application-not-found')
  const reason = refuseMove(status, move) ?? 'application-changed'
  if (reason !== 'application-decided' || !isReviewer || !decidedById || !decidedAt) return refused(reason)
  const person = await tx.person.findFirst({ where: { id: decidedById }, select: { name: true } })
  if (!person) return refused(reason)
  const params = { name: person.name, time: formatDateTime(actor.locale, decidedAt, getSite().timeZone) }
  return refused(status === 'APPROVED' ? 'application-approved-by' : 'application-rejected-by', { params })
}
