import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MailTopic } from '@/lib/mail-preferences/rules'
import { authSecret } from './secret'

/** What a link of ours lets its holder do. A link for one purpose opens nothing else. */
export type LinkPurpose = 'follow-confirm' | 'follow-settings' | 'person-invitation' | `mail-${MailTopic}`

/** An id that only we could have written down: `<id>.<signature>`. Nothing of it is kept, so nothing of it can leak. */
export const signedId = (purpose: LinkPurpose, id: string): string => `${id}.${signature(purpose, id)}`

/** The id in what a link carries, if we signed it for this purpose. */
export function readSignedId(purpose: LinkPurpose, token: unknown): string | null {
  const [, id, signed] = typeof token === 'string' ? (/^([0-9a-f-]{36})\.([\w-]{22})$/.exec(token) ?? []) : []
  if (id === undefined || signed === undefined) return null
  return timingSafeEqual(Buffer.from(signed), Buffer.from(signature(purpose, id))) ? id : null
}

/** 128 bits, which nobody guesses. */
const signature = (purpose: LinkPurpose, id: string): string =>
  createHmac('sha256', authSecret()).update(`${purpose}:${id}`).digest().subarray(0, 16).toString('base64url')
