import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { paged, pageTake, rowAfter } from '@/lib/db/paging'
import { numberPattern } from './rules'

export type TaskHonoured = Awaited<ReturnType<typeof listTasksHonoured>>['rows'][number]
export type CertificateDetail = NonNullable<Awaited<ReturnType<typeof getCertificate>>>

/** Anyone with its number may look at it. Read once a request, for the page and its head. */
export const getCertificate = cache(async (_viewer: Actor, number: string) => {
  if (!numberPattern.test(number)) return null
  return db.certificate.findFirst({ where: { number }, include: { person: { select: { slug: true, name: true } } } })
})

/** Who has done feature tasks, the latest first, by pages: by certificates that stand, of people who are shown there. */
export const listTasksHonoured = async (_viewer: Actor, after?: string) => {
  const last = rowAfter(after)
  return paged(
    await db.certificate.findMany({
      where: { revokedAt: null, person: { hallOfFameConsent: true }, ...(last && { id: { lt: last.id } }) },
      // Ids follow the order in which they were issued.
      orderBy: { id: 'desc' },
      take: pageTake,
      select: {
        id: true,
        number: true,
        taskTitleZh: true,
        taskTitleEn: true,
        taskSlug: true,
        issuedAt: true,
        person: { select: { slug: true, name: true, nativeName: true } },
      },
    }),
  )
}

/** Public keys, the latest first. There are as many as servers that ever signed. */
export const listPublicKeys = () =>
  db.signingKey.findMany({ orderBy: [{ createdAt: 'desc' }, { kid: 'asc' }], take: 500 })

export const getPublicKey = (kid: string) =>
  /^[\w-]{43}$/.test(kid) ? db.signingKey.findFirst({ where: { kid } }) : Promise.resolve(null)

/** Every credential that was revoked, the latest first. */
export const listRevoked = () =>
  db.certificate.findMany({
    where: { revokedAt: { not: null } },
    orderBy: [{ revokedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { badgeId: true, revokeReason: true },
  })

/** Of any SIG, for as long as it lasts. */
const MOST = 100_000
