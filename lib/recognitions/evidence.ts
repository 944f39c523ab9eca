import 'server-only'
import type { AccountActor } from '@/lib/auth/permissions'
import { listContributions } from '@/lib/eligibility/queries'
import type { Evidence } from './rules'
import type { ProposalInput } from './schema'

/** What was picked and linked; null when something was picked that is no record of the person's that the actor sees. */
export async function evidenceFor(
  actor: AccountActor,
  personId: string,
  { evidence, links }: Pick<ProposalInput, 'evidence' | 'links'>,
  at: Date,
): Promise<Evidence[] | null> {
  const picked = [...new Set(evidence)]
  const recorded = picked.length > 0 ? await listContributions(actor, personId, at) : []
  const chosen = recorded.filter(({ source }) => picked.includes(source))
  if (chosen.length !== picked.length) return null
  return [
    ...chosen.map(({ titleZh, titleEn, path, at: done }) => ({
      titleZh,
      titleEn,
      address: path,
      at: done.toISOString(),
    })),
    ...links.map(({ address, title }) => ({ titleZh: title, titleEn: title, address, at: null })),
  ]
}
