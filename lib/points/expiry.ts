import 'server-only'
import { record } from '@/lib/audit/record'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { db, transaction } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import { getSettings } from '@/lib/settings/queries'
import { yearOf } from './ledger'
import { lockAccount, post } from './posting'
import { expired, monthsLater, movements } from './rules'

/** Accounts that one statement looks at. */
const BATCH = 200

/**
 * Lets points expire that have been available for as long as the settings say, the oldest first. Runs again without effect:
 * what has expired is no longer available.
 */
export async function expirePoints(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'points.expire')
  const { pointsExpireMonths } = await getSettings()
  if (pointsExpireMonths === null) return
  const since = monthsLater(at, -pointsExpireMonths)
  for (let after = ''; ; ) {
    const due = await accountsAfter(after, since)
    for (const { personId } of due) await expireOf(actor, personId, since, at)
    const last = due.at(-1)
    if (!last || due.length < BATCH) return
    after = last.personId
  }
}

/** Accounts in use with something available of which something was gained by then: by person. */
const accountsAfter = (after: string, since: Date) =>
  db.$queryRaw<{ personId: string }[]>(sql`
    SELECT account."personId" AS "personId" FROM "PointAccount" AS account
    WHERE account."openKey" > ${after}
      AND (SELECT entry."available" - entry."gained" FROM "PointEntry" AS entry WHERE entry."accountId" = account."id"
        ORDER BY entry."number" DESC LIMIT 1)
      + (SELECT MAX(entry."gained") FROM "PointEntry" AS entry WHERE entry."accountId" = account."id"
        AND entry."at" <= ${since}) > 0
    ORDER BY account."openKey" LIMIT ${BATCH}`)

const expireOf = (actor: Actor, personId: string, since: Date, at: Date) =>
  transaction(async (tx) => {
    const account = await lockAccount(tx, personId, at)
    const { _max: gained } = await tx.pointEntry.aggregate({
      where: { accountId: account.id, at: { lte: since } },
      _max: { gained: true },
    })
    const points = expired(gained.gained ?? 0, account.sums)
    if (points === 0) return
    const source = { kind: 'expiry', id: `${account.id}:${account.sums.number + 1}` }
    await post(tx, account, { ...movements.EXPIRY, kind: 'EXPIRY', points, source, year: yearOf(at), at })
    await record(tx, actor, { action: 'points.expired', subject: `points:${account.id}`, at, details: { points } })
  })
