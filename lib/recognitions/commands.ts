import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { yearOf } from '@/lib/i18n/format'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { liveKey, refuseGrant } from './rules'
import type { Grant, Withdrawal } from './schema'

type Slug = { slug: string }

/** Recognises someone for a year, and tells them. */
export async function grantRecognition(actor: AccountActor, input: Grant, at: Date): Promise<Outcome<Slug>> {
  const { personId, kind, year, citationZh, citationEn } = input
  authorize(actor, 'recognition.grant', { personId })
  const refusal = refuseGrant(input, yearOf(at, getSite().timeZone))
  if (refusal) return refusal
  const named = kind === 'OTHER' ? { nameZh: input.nameZh ?? null, nameEn: input.nameEn ?? null } : {}
  try {
    return await attempt(async (tx) => {
      const person = await tx.person.findFirst({
        where: { id: personId },
        select: { slug: true, name: true, account: { select: { email: true, locale: true } } },
      })
      if (!person) return refused('person-not-found')
      const { slug, name, account } = person
      const key = liveKey(personId, input)
      const facts = { personId, kind, year, citationZh, citationEn, ...named }
      const { id } = await tx.recognition.create({
        data: { ...facts, grantedAt: at, grantedById: actor.personId, liveKey: key },
        select: { id: true },
      })
      const details = { personId, kind, year }
      await record(tx, actor, { action: 'recognition.granted', subject: `recognition:${id}`, at, details })
      const letter = { kind: 'recognition-granted', params: { name, year }, path: `/people/${slug}` } as const
      if (account) await queueMail(tx, account, `recognition-granted:${id}`, letter, at)
      return accepted({ slug })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'liveKey')) return refused('already-recognised', { field: 'kind' })
    throw error
  }
}

/** Takes a recognition back: it is no longer shown, and kept with who withdrew it and why. */
export const withdrawRecognition = (actor: AccountActor, { recognitionId: id, reason }: Withdrawal, at: Date) =>
  attempt<Slug>(async (tx) => {
    authorize(actor, 'recognition.withdraw')
    const recognition = await tx.recognition.findFirst({
      where: { id },
      select: { personId: true, kind: true, year: true, person: { select: { slug: true } } },
    })
    if (!recognition) return refused('recognition-not-found')
    const { count } = await tx.recognition.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: at, withdrawnById: actor.personId, withdrawReason: reason, liveKey: null },
    })
    if (count === 0) return refused('recognition-withdrawn')
    const { personId, kind, year, person } = recognition
    const details = { personId, kind, year }
    await record(tx, actor, { action: 'recognition.withdrawn', subject: `recognition:${id}`, at, details })
    return accepted({ slug: person.slug })
  })
