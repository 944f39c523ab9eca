import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { countMail } from '@/lib/mail/delivery'
import { onRecord } from '@/lib/roles/queries'
import type { getFigures } from './figures'
import type { getHealth } from './health'
import type { Waiting } from './waiting'

/** What the first page of the administration shows, see figures.ts and waiting.ts. */
export type Figures = Awaited<ReturnType<typeof getFigures>>
export type Health = Awaited<ReturnType<typeof getHealth>>
export type ListedWaiting = Waiting

export type ServerState = Awaited<ReturnType<typeof getServerState>>

/** How the server does: mail, database, and which founding people have no account yet. For operators. */
export async function getServerState(viewer: Actor) {
  authorize(viewer, 'server.read')
  const { provider, smtpUrl, dataDir } = config()
  const [mail, unclaimed] = await Promise.all([countMail(), listUnclaimed()])
  return { mail, unclaimed, provider, mailFolder: smtpUrl ? null : `${dataDir}/mail` }
}

/** Founding people whom no account is linked to. There are as many as the roster has, so this needs no pages. */
const listUnclaimed = () =>
  rememberedUntilWritten('unclaimed', () =>
    db.person.findMany({
      where: { account: { is: null }, roleTerms: { some: { ...onRecord, source: 'BOOTSTRAP' } } },
      orderBy: { nameKey: 'asc' },
      take: 100,
      select: { slug: true, name: true },
    }),
  )
