import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db, transaction } from '@/lib/db/client'
import { termHolds } from '@/lib/roles/queries'
import { type HeldRow, heldModels, holdingOf, rowsOf, type Subject } from './held-rows'
import type { HeldModel } from './holdings'
import { needsConsent } from './rules'
import { privacyVersion } from './version'

export type OwnData = Awaited<ReturnType<typeof getOwnData>>
export type ConsentState = Awaited<ReturnType<typeof getConsent>>

/** Everything that the portal holds about the viewer, model by model, without secrets; models without rows are absent. */
export async function getOwnData(viewer: Actor): Promise<{ model: HeldModel; rows: HeldRow[] }[]> {
  authorize(viewer, 'account.use')
  const subject = subjectOf(viewer)
  const found = await transaction(async (tx) => {
    const all: { model: HeldModel; rows: HeldRow[] }[] = []
    for (const model of heldModels) all.push({ model, rows: await rowsOf(tx, model, subject) })
    return all
  })
  return found
    .filter(({ rows }) => rows.length > 0)
    .map(({ model, rows }) => ({ model, rows: rows.map((row) => withoutUnsaid(row, holdingOf(model).unsaid ?? [])) }))
}

const withoutUnsaid = (row: HeldRow, unsaid: readonly string[]): HeldRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !unsaid.includes(column)))

function subjectOf(viewer: Actor): Subject {
  if (viewer.kind !== 'account') throw new Error('Only an account has data of its own.')
  const { userId, personId, email } = viewer
  return { userId, personId, email }
}

/** Which versions of the privacy page the viewer agreed to, and whether to ask again. Null for who isn't signed in. */
export async function getConsent(viewer: Actor) {
  if (viewer.kind !== 'account') return null
  const { userId } = viewer
  // An application is agreed to with a version of its own; a draft with nothing yet.
  const [current, given] = await Promise.all([
    privacyVersion(),
    db.$queryRaw<{ version: string; givenAt: Date | string }[]>`
      SELECT "version", "givenAt", 1 AS "place" FROM "Consent" WHERE "userId" = ${userId}
      UNION ALL
      SELECT "consentVersion", "submittedAt", 2 FROM "MembershipApplication"
      WHERE "userId" = ${userId} AND "consentVersion" IS NOT NULL
      ORDER BY "place", "givenAt" DESC`,
  ])
  const agreed = given.map(({ version, givenAt }) => ({ version, givenAt: new Date(givenAt) }))
  return {
    current,
    agreed,
    isNeeded: needsConsent(
      agreed.map(({ version }) => version),
      current,
    ),
  }
}

/** Whether the viewer may delete their account now: somebody else with an account must be maintainer by then. */
export async function isLastMaintainer(viewer: Actor, at: Date): Promise<boolean> {
  if (viewer.kind !== 'account' || !viewer.personId || !viewer.roles.includes('MAINTAINER')) return false
  const others = await db.user.count({
    where: {
      personId: { not: viewer.personId },
      deletedAt: null,
      person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } },
    },
  })
  return others === 0
}
