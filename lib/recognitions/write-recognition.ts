import 'server-only'
import { record } from '@/lib/audit/record'
import type { AccountActor } from '@/lib/auth/permissions'
import type { Tx } from '@/lib/db/client'
import { queueMail } from '@/lib/mail/outbox'
import { type Evidence, liveKey } from './rules'
import type { RecognitionKind } from './schema'

type Facts = {
  personId: string
  kind: RecognitionKind
  year: number
  citationZh: string
  citationEn: string
  nameZh?: string | null
  nameEn?: string | null
  evidence?: Evidence[]
}

/** What is asked of the person for it. */
export const recognisedPerson = {
  slug: true,
  name: true,
  account: { select: { email: true, locale: true } },
} as const

type Recognised = { slug: string; name: string; account: { email: string | null; locale: string } | null }

/** Enters a recognition, tells whom it concerns, and answers its id. The same one twice breaks `liveKey`. */
export async function writeRecognition(
  tx: Tx,
  actor: AccountActor,
  facts: Facts,
  { slug, name, account }: Recognised,
  at: Date,
  rule?: { id: string; version: number },
): Promise<string> {
  const { personId, kind, year, nameZh } = facts
  const key = liveKey(personId, { kind, year, nameZh: nameZh ?? undefined })
  const { id } = await tx.recognition.create({
    data: { ...facts, grantedAt: at, grantedById: actor.personId, liveKey: key },
    select: { id: true },
  })
  await record(tx, actor, {
    action: 'recognition.granted',
    subject: `recognition:${id}`,
    at,
    details: { personId, kind, year },
    ...(rule && { rule }),
  })
  const letter = { kind: 'recognition-granted', params: { name, year }, path: `/people/${slug}` } as const
  if (account) await queueMail(tx, account, `recognition-granted:${id}`, letter, at)
  return id
}
