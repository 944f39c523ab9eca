import 'server-only'
import fs from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { listProviders } from '@/lib/auth/providers'
import { config } from '@/lib/config'
import { pendingMigrations } from '@/lib/db/readiness'

const version: string = JSON.parse(
  fs.readFileSync(path.resolve(/* turbopackIgnore: true */ 'package.json'), 'utf8'),
).version

/** Ways to sign in that a portal can have beside mail, by their ids. */
const known = { gitee: 'Gitee', atomgit: 'AtomGit', github: 'GitHub', oidc: 'OpenID' }

/** How this instance does: version, database, room, memory, and which ways to sign in are set up. For operators. */
export async function getHealth(viewer: Actor) {
  authorize(viewer, 'server.read')
  const { provider, dataDir, smtpUrl, appUrl } = config()
  const [pending, disk] = await Promise.all([pendingMigrations(), statfs(dataDir)])
  const active = new Map(listProviders().map(({ id, name }) => [id, name]))
  return {
    version,
    node: process.versions.node,
    provider,
    appUrl,
    pendingMigrations: pending.length,
    freeMegabytes: Math.floor((disk.bavail * disk.bsize) / 1_048_576),
    memoryMegabytes: Math.round(process.memoryUsage().rss / 1_048_576),
    startedAt: new Date(Date.now() - process.uptime() * 1000),
    // Without the password that stands in the address.
    mailServer: smtpUrl ? new URL(smtpUrl).host : null,
    providers: Object.entries(known).map(([id, name]) => ({
      id,
      name: active.get(id) ?? name,
      isActive: active.has(id),
    })),
  }
}
