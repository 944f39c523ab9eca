// A model's way through the matrix:
//
//   PLANNED ──▶ EXPERIMENTAL ──▶ SUPPORTED ──▶ RETIRED
//
// Any step may be left out or taken back, as the software is. It counts as supported from `supportedAt` until `retiredAt`.
import { type Refused, refused } from '@/lib/outcome'
import type { ModelStatus } from './schema'

type Life = { status: ModelStatus; supportedAt: Date | null; retiredAt: Date | null }

/** Why a status doesn't go with its days, or null. */
export function refuseStatus({ status, supportedAt, retiredAt }: Life, now: Date): Refused | null {
  if (status === 'SUPPORTED' && !supportedAt) return refused('model-needs-supported-day', { field: 'supportedOn' })
  if (status === 'RETIRED' && !retiredAt) return refused('model-needs-retired-day', { field: 'retiredOn' })
  if (supportedAt && (status === 'PLANNED' || status === 'EXPERIMENTAL'))
    return refused('model-not-supported-yet', { field: 'supportedOn' })
  if (retiredAt && status !== 'RETIRED') return refused('model-not-retired', { field: 'retiredOn' })
  if (supportedAt && supportedAt > now) return refused('model-day-ahead', { field: 'supportedOn' })
  if (retiredAt && retiredAt > now) return refused('model-day-ahead', { field: 'retiredOn' })
  if (supportedAt && retiredAt && retiredAt <= supportedAt)
    return refused('model-retired-first', { field: 'retiredOn' })
  return null
}

/** Names that differ in spaces, signs and capitals alone are one model's: `Qwen2.5 7B` and `qwen2.5-7b`. */
export const nameKeyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-–—/()]+/gu, '')
