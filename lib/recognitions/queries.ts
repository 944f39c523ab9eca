import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { PAGE_SIZE, paged, pageTake, rowAfter } from '@/lib/db/paging'
import { isShown } from '@/lib/people/rules'
import { onRecord } from '@/lib/roles/queries'

export type Honoured = Awaited<ReturnType<typeof listHonoured>>['rows'][number]
export type Recognised = Awaited<ReturnType<typeof listRecognised>>['rows'][number]

/**
 * Everyone who is or was committer or maintainer, by when they first were, with those terms; by pages. Without those who
 * won't be shown here.
 */
export async function listHonoured(_viewer: Actor, after?: string) {
  const last = rowAfter(after)
  const row = last && (await db.directoryEntry.findFirst({ where: { personId: last.id } }))
  const since = row?.honouredSince
  const entries = await db.directoryEntry.findMany({
    where: since
      ? { honouredSince: { gte: since }, OR: [{ honouredSince: { gt: since } }, { personId: { gt: row.personId } }] }
      : { honouredSince: { not: null } },
    orderBy: [{ honouredSince: 'asc' }, { personId: 'asc' }],
    take: pageTake,
    select: {
      personId: true,
      person: {
        select: {
          slug: true,
          name: true,
          nativeName: true,
          avatarId: true,
          visibility: true,
          roleTerms: {
            where: { role: { in: ['COMMITTER', 'MAINTAINER'] }, ...onRecord },
            orderBy: [{ since: 'asc' }, { id: 'asc' }],
            select: { id: true, role: true, since: true, until: true, dutyZh: true, dutyEn: true },
          },
        },
      },
    },
  })
  return paged(
    entries.map(({ personId: id, person: { visibility, avatarId, ...person } }) => ({
      id,
      ...person,
      avatarId: isShown('avatar', visibility, 'anyone') ? avatarId : null,
    })),
  )
}

/** Recognitions that stand, the latest years first, by pages; `from` is the one that the page continues after. */
export async function listRecognised(_viewer: Actor, from?: string) {
  const last = rowAfter(from)
  const row = last && (await db.recognition.findFirst({ where: last, select: { id: true, year: true } }))
  return paged(
    await db.recognition.findMany({
      where: {
        withdrawnAt: null,
        person: { hallOfFameConsent: true },
        ...(row && { year: { lte: row.year }, OR: [{ year: { lt: row.year } }, { id: { lt: row.id } }] }),
      },
      orderBy: [{ year: 'desc' }, { id: 'desc' }],
      take: pageTake,
      select: { ...shown, person: { select: { slug: true, name: true, nativeName: true } } },
    }),
  )
}

const shown = {
  id: true,
  kind: true,
  nameZh: true,
  nameEn: true,
  year: true,
  citationZh: true,
  citationEn: true,
} as const

/** Someone's recognitions that stand, for maintainers to withdraw. */
export const listRecognitionsOf = (_viewer: Actor, personId: string) =>
  db.recognition.findMany({
    where: { personId, withdrawnAt: null },
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE,
    select: shown,
  })
