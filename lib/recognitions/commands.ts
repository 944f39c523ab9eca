import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { yearOf } from '@/lib/i18n/format'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { comesByProposal, refuseGrant } from './rules'
import type { Grant, Withdrawal } from './schema'
import { recognisedPerson, writeRecognition } from './write-recognition'

type Slug = { slug: string }

/** Recognises someone for a year by a title that does not come by proposal, and tells them. */
export async function grantRecognition(actor: AccountActor, input: Grant, at: Date): Promise<Outcome<Slug>> {
  const { personId, kind, year, citationZh, citationEn } = input
  authorize(actor, 'recognition.grant', { personId })
  if (comesByProposal(getCharter(), kind, at)) return refused('recognition-by-proposal', { field: 'kind' })
  const refusal = refuseGrant(input, yearOf(at, getSite().timeZone))
  if (refusal) return refusal
  const named = kind === 'OTHER' ? { nameZh: input.nameZh ?? null, nameEn: input.nameEn ?? null } : {}
  try {
    return await attempt(async (tx) => {
      const person = await tx.person.findFirst({
        where: { id: personId },
        select: recognisedPerson,
      })
      if (!person) return refused('person-not-found')
      await writeRecognition(tx, actor, { personId, kind, year, citationZh, citationEn, ...named }, person, at)
      return accepted({ slug: person.slug })
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
