import 'server-only'
import type { Tx } from '@/lib/db/client'
import { queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'

/** Maintainers who have an account learn of a new claim, each once. */
export async function tellMaintainers(tx: Tx, claim: { id: string; name: string }, at: Date): Promise<void> {
  const maintainers = await tx.user.findMany({
    where: { person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } },
    select: { id: true, email: true, locale: true },
  })
  const letter = { kind: 'claim-waiting', params: { name: claim.name }, path: `/admin/claims/${claim.id}` } as const
  await queueMails(
    tx,
    maintainers.map(({ id, ...to }) => ({ to, cause: `claim-waiting:${claim.id}:${id}`, letter })),
    at,
  )
}
