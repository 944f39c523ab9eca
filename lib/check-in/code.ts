import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { authSecret } from '@/lib/auth/secret'

/** Without signs that are taken for another. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 6

/** What is shown where something takes place, so that those who are there can say so: `K7M-2QX`. Nothing of it is kept. */
export function checkInCode(subject: `${string}:${string}`): string {
  const digest = createHmac('sha256', authSecret()).update(`check-in:${subject}`).digest()
  const signs = [...digest.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length])
  return `${signs.slice(0, 3).join('')}-${signs.slice(3).join('')}`
}

/** Case, spaces and hyphens don't matter. Count the attempts: there are a thousand million codes. */
export function isCheckInCode(subject: `${string}:${string}`, typed: string): boolean {
  const [given, right] = [bare(typed), bare(checkInCode(subject))]
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))
}

/** ASCII alone, so that as many letters are as many bytes. */
const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
