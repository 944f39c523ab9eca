import type { Reason } from '@/lib/outcome'

/** `2026-0001`; more than 9999 a year make it longer. */
export const certificateNumber = (year: number, count: number): string => `${year}-${String(count).padStart(4, '0')}`

export const numberPattern = /^2\d{3}-\d{4,9}$/

/** Why a certificate can't be revoked; null when it can. Nobody revokes their own. */
export function refuseRevocation(
  certificate: { revokedAt: Date | null; personId: string },
  personId: string | null,
): Reason | null {
  if (certificate.revokedAt) return 'certificate-revoked'
  return certificate.personId === personId ? 'certificate-own' : null
}
