// Recognitions: granted ──withdraw──▶ withdrawn (kept, with who and why)
//
// Proposals: proposed ──grant──▶ granted (a recognition)
//                     ├─decline──▶ declined (with the reason)
//                     └─take back─▶ withdrawn
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter, Rule } from '@/lib/content/charter-schema'
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

type RecognitionRule = Extract<Rule, { id: 'developer-recognition' }>
export type Title = RecognitionRule['parameters']['titles'][number] & { kind: RecognitionKind }

const kindOf: Record<RecognitionRule['parameters']['titles'][number]['id'], RecognitionKind> = {
  'senior-developer': 'SENIOR_DEVELOPER',
  'excellent-developer': 'EXCELLENT_DEVELOPER',
  'senior-evangelist': 'SENIOR_EVANGELIST',
  evangelist: 'EVANGELIST',
}

/** The charter's rule for recognitions and the titles that come by proposal; null where there is none in force. */
export function recognitionRule(charter: Charter, at: Date): { rule: RecognitionRule; titles: Title[] } | null {
  const rule = ruleInForce(charter, 'developer-recognition', at)
  return rule && { rule, titles: rule.parameters.titles.map((title) => ({ ...title, kind: kindOf[title.id] })) }
}

/** Whether a recognition comes by proposal, and so not by one maintainer's word. */
export const comesByProposal = (charter: Charter, kind: RecognitionKind, at: Date): boolean =>
  recognitionRule(charter, at)?.titles.some((title) => title.kind === kind) ?? false

type Proposed = { kind: RecognitionKind; year: number; evidence: number }

/** Why someone can't be proposed, or null. `evidence`: how much it points at. */
export function refuseProposal(charter: Charter, { kind, year, evidence }: Proposed, thisYear: number, at: Date) {
  const found = recognitionRule(charter, at)
  if (!found?.titles.some((title) => title.kind === kind)) return refused('recognition-not-proposed', { field: 'kind' })
  if (year > thisYear) return refused('year-ahead', { field: 'year' })
  const { atLeast } = found.rule.parameters.evidence
  return evidence < atLeast ? refused('recognition-lacks-evidence', { field: 'links', params: { atLeast } }) : null
}

export type Evidence = { titleZh: string; titleEn: string; address: string; at: string | null }

/** What a row points at, as it keeps it. */
export const evidenceOf = (kept: unknown): Evidence[] => (Array.isArray(kept) ? (kept as Evidence[]) : [])
