import 'server-only'
import type { AccountActor } from '@/lib/auth/permissions'
import { pickedContributions } from '@/lib/eligibility/queries'
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
  const chosen = await pickedContributions(actor, nomineeId, evidence, at)
  if (!chosen) return null
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
