import 'server-only'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { fileToServe, isStoredFileId } from '@/lib/uploads/stored-file'

export type GroupCode = NonNullable<Awaited<ReturnType<typeof getGroupCode>>>

/** The code in use, out of date or not; null while there is none. For current members. */
export async function getGroupCode(viewer: Actor) {
  authorize(viewer, 'group-code.see')
  return rememberedUntilWritten('group-code', () =>
    db.groupCode.findFirst({
      where: { slot: 'current' },
      select: { fileId: true, expiresAt: true, publishedAt: true, publishedBy: { select: { slug: true, name: true } } },
    }),
  )
}

/** The picture itself; null for whoever is no member now, and for any code but the one in use. */
export async function getGroupCodePicture(viewer: Actor, fileId: string, at: Date) {
  if (!can(viewer, 'group-code.see') || !isStoredFileId(fileId)) return null
  const code = await db.groupCode.findFirst({
    where: { slot: 'current', fileId, expiresAt: { gt: at } },
    select: { file: { select: fileToServe } },
  })
  return code?.file ?? null
}
