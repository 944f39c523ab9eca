// A correction request's life:
//
//   OPEN ──put right, with an answer────▶ DONE
//     └────left as it is, with a reason──▶ DECLINED   (may ask again)
import type { Reason } from '@/lib/outcome'

export const correctionStatuses = ['OPEN', 'DONE', 'DECLINED'] as const
export type CorrectionStatus = (typeof correctionStatuses)[number]

export const refuseAnswer = (status: CorrectionStatus): Reason | null =>
  status === 'OPEN' ? null : 'correction-answered'
