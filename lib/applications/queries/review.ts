import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { PAGE_SIZE, rowAfter } from '@/lib/db/paging'
import { remembered, rememberedUntilWritten } from '@/lib/freshness/remembered'
import { termHolds, untilTermsChange } from '@/lib/roles/queries'
import { parsed, thread, typed } from './own'

export type ReviewedApplication = NonNullable<Awaited<ReturnType<typeof getApplication>>>
export type Reviewer = Awaited<ReturnType<typeof listReviewers>>[number]

/** An application with everything a reviewer needs, or null for whoever may not see it. */
export async function getApplication(viewer: Actor, id: string) {
  if (!can(viewer, 'application.review') || !rowAfter(id)) return null
  return rememberedUntilWritten(`application:${id}`, () => readApplication(id))
}

async function readApplication(id: string) {
  const application = await db.membershipApplication.findFirst({
    where: { id, status: { not: 'DRAFT' } },
    select: {
      id: true,
      userId: true,
      status: true,
      version: true,
      ...typed,
      consentVersion: true,
      submittedAt: true,
      decidedAt: true,
      decidedById: true,
      reason: true,
      ruleId: true,
      ruleVersion: true,
      assignee: { select: { id: true, slug: true, name: true } },
      messages: thread,
      applicant: { select: { email: true, person: { select: { slug: true } } } },
    },
  })
  if (!application) return null
  const { decidedById, ...facts } = application
  const decidedBy = decidedById
    ? await db.person.findFirst({ where: { id: decidedById }, select: { slug: true, name: true } })
    : null
  return { ...facts, ...parsed(facts), decidedBy, others: await othersOf(application) }
}

/** The same applicant's other applications, newest first. */
const othersOf = ({ id, userId }: { id: string; userId: string }) =>
  db.membershipApplication.findMany({
    where: { userId, id: { not: id }, status: { not: 'DRAFT' } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: { id: true, status: true, submittedAt: true, decidedAt: true, reason: true },
  })

/** More committers and maintainers than any SIG has. */
const MOST_REVIEWERS = 500

/** Who may look after an application at `at`, by name: those with an account, for they have to sign in. */
export async function listReviewers(viewer: Actor, at: Date) {
  authorize(viewer, 'application.review')
  return remembered('reviewers', at, async () => {
    await untilTermsChange(at)
    return db.person.findMany({
      where: {
        account: { isNot: null },
        roleTerms: { some: { role: { in: ['COMMITTER', 'MAINTAINER'] }, ...termHolds(at) } },
      },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      take: MOST_REVIEWERS,
      select: { id: true, name: true },
    })
  })
}
