import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import type { AuditAction } from '@/lib/i18n/audit-action'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { enterDirectory } from '@/lib/people/directory-entry'
import { hideableFields } from '@/lib/people/rules'
import { readImage } from '@/lib/uploads/image'
import { removeStoredFile, storePicture } from '@/lib/uploads/stored-file'
import { audienceField, type ProfileInput } from './schema'

/** In pixels, each way: twice what pages show, for fine screens. */
const AVATAR_SIZE = 256

/** What people say about themselves; roles, terms and recognitions are no part of it. */
export async function updateProfile(actor: AccountActor, input: ProfileInput, at: Date): Promise<Outcome> {
  authorize(actor, 'profile.edit')
  const { areas: known } = getSite()
  if (!input.areas.every((id) => known.some((area) => area.id === id)))
    return refused('area-unknown', { field: 'areas' })
  const { name, areas, languages, hallOfFame } = input
  const visibility = Object.fromEntries(hideableFields.map((field) => [field, input[audienceField(field)]]))
  return changeOwn(actor, 'profile.updated', at, async (tx, id) => {
    await tx.person.update({
      where: { id },
      data: {
        name,
        nameKey: name.toLowerCase(),
        nativeName: input.nativeName ?? null,
        titleZh: input.titleZh ?? null,
        titleEn: input.titleEn ?? null,
        affiliationZh: input.affiliationZh ?? null,
        affiliationEn: input.affiliationEn ?? null,
        backgroundZh: input.backgroundZh ?? null,
        backgroundEn: input.backgroundEn ?? null,
        gitee: input.gitee ?? null,
        atomgit: input.atomgit ?? null,
        github: input.github ?? null,
        areas,
        languages,
        visibility,
        hallOfFameConsent: hallOfFame === 'yes',
      },
    })
    await enterDirectory(tx, id, at)
  })
}

/** Puts a picture in the place of the one before. */
export async function changeAvatar(actor: AccountActor, { avatar }: { avatar: File }, at: Date): Promise<Outcome> {
  authorize(actor, 'profile.edit')
  const picture = await readImage(avatar, { width: AVATAR_SIZE, height: AVATAR_SIZE, fit: 'cover' })
  if (!picture.ok) return { ...picture, field: 'avatar' }
  return changeOwn(actor, 'profile.avatar-changed', at, async (tx, id, before) => {
    await tx.person.update({ where: { id }, data: { avatarId: await storePicture(tx, picture.value, at) } })
    await removeStoredFile(tx, before)
  })
}

export async function removeAvatar(actor: AccountActor, _input: object, at: Date): Promise<Outcome> {
  authorize(actor, 'profile.edit')
  return changeOwn(actor, 'profile.avatar-removed', at, async (tx, id, before) => {
    await tx.person.update({ where: { id }, data: { avatarId: null } })
    await removeStoredFile(tx, before)
  })
}

/** A change of one's own person; two at once follow one another. */
const changeOwn = (
  actor: AccountActor,
  action: AuditAction & `profile.${string}`,
  at: Date,
  change: (tx: Tx, id: string, avatarId: string | null) => Promise<void>,
): Promise<Outcome> =>
  attempt(async (tx) => {
    const id = actor.personId ?? ''
    await tx.person.updateMany({ where: { id }, data: { id } })
    const person = await tx.person.findFirst({ where: { id }, select: { avatarId: true } })
    if (!person) return refused('person-not-found')
    await change(tx, id, person.avatarId)
    await record(tx, actor, { action, subject: `person:${id}`, at })
    return accepted()
  })
