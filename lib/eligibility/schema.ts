import { z } from 'zod'
import { instantOf } from '@/lib/calendar/zone'

const day = z.iso.date().refine((value) => value >= '2000-01-01' && value <= '2099-12-31')

/** The noon of the day that a passport's address asks about, in the SIG's zone; null for anything that is no such day. */
export function passportDay(asked: unknown, timeZone: string): Date | null {
  const parsed = day.safeParse(asked)
  return parsed.success ? instantOf(`${parsed.data}T12:00`, timeZone) : null
}
