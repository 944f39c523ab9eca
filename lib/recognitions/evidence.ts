import 'server-only'
import type { AccountActor } from '@/lib/auth/permissions'
import { pickedContributions } from '@/lib/eligibility/queries'
import type { Evidence } from './rules'
import type { ProposalInput } from './schema'

/** What was picked and linked; null when something was picked that is no record of the person's that the actor sees. */
export async function evidenceFor(
  actor: AccountActor,
  personId: string,
  { evidence, links }: Pick<ProposalInput, 'evidence' | 'links'>,
  at: Date,
): Promise<Evidence[] | null> {
  const chosen = await pickedContributions(actor, personId, evidence, at)
  if (!chosen) return null
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
