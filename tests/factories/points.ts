import { attempt } from '@/lib/db/attempt'
import type { Outcome } from '@/lib/outcome'
import { type Award, award, reverse } from '@/lib/points/ledger'
import { present } from './clock'
import { nextNumber } from './people'

/** Awards points for a submission of its own, as a feature would. Answers with the source. */
export async function givePoints(
  personId: string,
  points: number,
  { source = { kind: 'submission', id: `submission-${nextNumber()}` }, at = present, ...facts }: Partial<Award> = {},
): Promise<{ kind: string; id: string }> {
  const given = await attempt((tx) => award(tx, { personId, points, source, at, ...facts }))
  if (!given.ok) throw new Error(given.reason)
  return source
}

export const takePoints = (
  source: { kind: string; id: string },
  at = present,
): Promise<Outcome<{ taken: number; writtenOff: number }>> =>
  attempt((tx) => reverse(tx, { source, reason: 'Found wanting.', at }))
