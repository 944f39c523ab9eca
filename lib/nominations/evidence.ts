import 'server-only'
import type { AccountActor } from '@/lib/auth/permissions'
import { listContributions } from '@/lib/eligibility/queries'
import type { NominationInput } from './schema'

export type EvidenceRow = {
  position: number
  source: string | null
  titleZh: string
  titleEn: string
  address: string
  happenedAt: Date | null
}

/** What was picked and linked, as rows; null when something was picked that is no record of the nominee's. */
export async function evidenceFor(
  actor: AccountActor,
  nomineeId: string,
  { evidence, links }: Pick<NominationInput, 'evidence' | 'links'>,
  at: Date,
): Promise<EvidenceRow[] | null> {
  const picked = [...new Set(evidence)]
  const recorded = picked.length > 0 ? await listContributions(actor, nomineeId, at) : []
  const chosen = recorded.filter(({ source }) => picked.includes(source))
  if (chosen.length !== picked.length) return null
  const rows = [
    ...chosen.map(({ source, titleZh, titleEn, path, at: happenedAt }) => ({
      source,
      titleZh,
      titleEn,
      address: path,
      happenedAt,
    })),
    ...links.map(({ address, title }) => ({ source: null, titleZh: title, titleEn: title, address, happenedAt: null })),
  ]
  return rows.map((row, position) => ({ position, ...row }))
}
