// Recognitions: granted ──withdraw──▶ withdrawn (kept, with who and why)
import { type Refused, refused } from '@/lib/outcome'
import type { RecognitionKind } from './schema'

type Grant = { kind: RecognitionKind; nameZh?: string | undefined; nameEn?: string | undefined; year: number }

/** Why a recognition can't be granted, or null: one of another kind says what it is called, and no year is a coming one. */
export function refuseGrant({ kind, nameZh, nameEn, year }: Grant, thisYear: number): Refused | null {
  if (year > thisYear) return refused('year-ahead', { field: 'year' })
  if (kind !== 'OTHER') return null
  if (!nameZh) return refused('recognition-needs-name', { field: 'nameZh' })
  return nameEn ? null : refused('recognition-needs-name', { field: 'nameEn' })
}

/** Kept while a recognition stands: nobody gets the same one twice for a year. */
export const liveKey = (personId: string, { kind, nameZh, year }: Grant): string =>
  [personId, kind, year, ...(kind === 'OTHER' ? [nameZh?.toLowerCase()] : [])].join(':')
