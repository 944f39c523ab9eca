// Moves time for single rows of a test's portal: a role's end, or a sign-in link's. Run by `portal.script`.
import { db, disconnect } from '@/lib/db/client'

const [change, address = ''] = process.argv.slice(2)
const aMomentAgo = new Date(Date.now() - 1000)

const changes: Record<string, () => Promise<{ count: number }>> = {
  'end-roles': () =>
    db.roleTerm.updateMany({
      where: { person: { account: { email: address } } },
      data: { until: new Date(), openKey: null },
    }),
  'expire-links': () =>
    db.verificationToken.updateMany({ where: { identifier: address }, data: { expires: aMomentAgo } }),
  'end-sessions': () => db.session.updateMany({ where: { user: { email: address } }, data: { expires: aMomentAgo } }),
}

const changed = await changes[change ?? '']?.()
await disconnect()
if (!changed?.count) throw new Error(`Nothing to change: ${change} ${address}`)
