import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { type Picture, readImage } from '@/lib/uploads/image'
import { removeStoredFile, storePicture } from '@/lib/uploads/stored-file'
import { refuseExpiry } from './rules'
import type { GroupCodeInput } from './schema'

/** A telephone's picture of a code with its surroundings, still sharp enough to be read from a screen. */
const shown = { width: 900, height: 1400, fit: 'inside', lossless: true } as const

/** Puts a code in the place of the one in use, whose picture is gone with it. */
export async function publishGroupCode(actor: AccountActor, input: GroupCodeInput, at: Date): Promise<Outcome> {
  authorize(actor, 'group-code.publish')
  const { personId } = actor
  if (!personId) return refused('forbidden')
  const expiresAt = startOfDay(input.expiresOn, getSite().timeZone)
  const refusal = refuseExpiry(expiresAt, at)
  if (refusal) return refused(refusal, { field: 'expiresOn' })
  const picture = await readImage(input.file, shown)
  return picture.ok
    ? replaceCode(actor, { personId, expiresAt, picture: picture.value }, at)
    : { ...picture, field: 'file' }
}

/** Takes the code out of use: its picture is gone at once. */
export const withdrawGroupCode = (actor: AccountActor, _input: object, at: Date): Promise<Outcome> =>
  attempt(async (tx) => {
    authorize(actor, 'group-code.publish')
    const id = await removeCode(tx)
    if (!id) return refused('no-group-code')
    await record(tx, actor, { action: 'group-code.withdrawn', subject: `group-code:${id}`, at })
    return accepted()
  })

type NewCode = { personId: string; expiresAt: Date; picture: Picture }

async function replaceCode(actor: AccountActor, code: NewCode, at: Date): Promise<Outcome> {
  try {
    return await attempt(async (tx) => {
      await removeCode(tx)
      const { id } = await tx.groupCode.create({
        data: {
          fileId: await storePicture(tx, code.picture, at),
          expiresAt: code.expiresAt,
          publishedAt: at,
          publishedById: code.personId,
        },
        select: { id: true },
      })
      const details = { expiresAt: code.expiresAt.toISOString() }
      await record(tx, actor, { action: 'group-code.published', subject: `group-code:${id}`, at, details })
      return accepted()
    })
  } catch (error) {
    // Two at once: the later one takes the place of the other.
    if (isUniqueViolation(error, 'slot')) return replaceCode(actor, code, at)
    throw error
  }
}

/** Answers the id of the code that was in use, or null. */
async function removeCode(tx: Tx): Promise<string | null> {
  const code = await tx.groupCode.findFirst({ where: { slot: 'current' }, select: { id: true, fileId: true } })
  if (!code) return null
  await tx.groupCode.deleteMany({ where: { id: code.id } })
  await removeStoredFile(tx, code.fileId)
  return code.id
}
