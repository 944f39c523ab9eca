import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { isSlug } from '@/lib/forms/fields'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import { readerOf } from '@/lib/people/reader'
import { isShown } from '@/lib/people/rules'
import { onRecord } from '@/lib/roles/queries'
import { fileToServe, isStoredFileId } from '@/lib/uploads/stored-file'

export type Profile = NonNullable<Awaited<ReturnType<typeof getProfile>>>
export type OwnProfile = NonNullable<Awaited<ReturnType<typeof getOwnProfile>>>

const facts = {
  id: true,
  slug: true,
  name: true,
  nativeName: true,
  titleZh: true,
  titleEn: true,
  affiliationZh: true,
  affiliationEn: true,
  backgroundZh: true,
  backgroundEn: true,
  areas: true,
  languages: true,
  gitee: true,
  atomgit: true,
  github: true,
  avatarId: true,
  visibility: true,
} as const

/**
 * A person as the viewer may see them, with the terms on record (the latest first) and what they were recognised for;
 * null when there is none of that slug. Read once a request, for the page and its head.
 */
export const getProfile = cache(async (viewer: Actor, slug: string) => {
  const person = isSlug(slug) && (await rememberedUntilWritten(`profile:${slug}`, () => readProfile(slug)))
  if (!person) return null
  const { visibility, ...shown } = person
  const reader = readerOf(viewer, person.id)
  const sees = (field: Parameters<typeof isShown>[0]) => isShown(field, visibility, reader)
  return {
    ...shown,
    isOwn: reader === 'self',
    ...(sees('title') ? {} : { titleZh: null, titleEn: null }),
    ...(sees('affiliation') ? {} : { affiliationZh: null, affiliationEn: null }),
    ...(sees('background') ? {} : { backgroundZh: null, backgroundEn: null }),
    ...(sees('handles') ? {} : { gitee: null, atomgit: null, github: null }),
    areas: sees('areas') ? person.areas : null,
    languages: sees('languages') ? person.languages : null,
    avatarId: sees('avatar') ? person.avatarId : null,
    sees: { contributions: sees('contributions'), attendance: sees('attendance') },
  }
})

/** With what is hidden: before it is shown, ask who sees it. */
const readProfile = (slug: string) =>
  db.person.findFirst({
    where: { slug },
    select: {
      ...facts,
      roleTerms: { where: onRecord, orderBy: [{ since: 'desc' }, { id: 'desc' }], select: term },
      recognitions: {
        where: { withdrawnAt: null },
        orderBy: [{ year: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          kind: true,
          nameZh: true,
          nameEn: true,
          year: true,
          citationZh: true,
          citationEn: true,
          evidence: true,
        },
      },
    },
  })

const term = {
  id: true,
  role: true,
  areas: true,
  dutyZh: true,
  dutyEn: true,
  since: true,
  until: true,
  source: true,
  ruleId: true,
  ruleVersion: true,
} as const

/** The viewer's own facts, all of them, to edit; null for an account without a person. */
export async function getOwnProfile(viewer: Actor) {
  if (viewer.kind !== 'account' || !viewer.personId) return null
  return db.person.findFirst({ where: { id: viewer.personId }, select: { ...facts, hallOfFameConsent: true } })
}

/** A person's picture by its id, or null for whoever may not see it. */
export async function getAvatar(viewer: Actor, id: string) {
  if (!isStoredFileId(id)) return null
  const person = await db.person.findFirst({
    where: { avatarId: id },
    select: { id: true, visibility: true, avatar: { select: fileToServe } },
  })
  return person && isShown('avatar', person.visibility, readerOf(viewer, person.id)) ? person.avatar : null
}
