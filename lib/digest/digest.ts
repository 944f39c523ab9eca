import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { weekOf } from '@/lib/calendar/week'
import { getSite } from '@/lib/content/load'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'
import { type Digest, digestAt } from './facts'

/** Members whom one transaction writes to. */
const BATCH = 200

/**
 * Writes to every member once a week: what is on in the next two weeks, and what the last one brought. Nothing is
 * written where there is nothing to tell. After an absence, for the last week alone.
 */
export async function writeDigest(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'digest.write')
  const digest = await digestAt(at)
  if (digest.items.zh.length === 0) return
  const week = weekOf(at, getSite().timeZone)
  let after: string | null = ''
  while (after !== null) after = await writeSome(digest, week, after, at)
}

/** The id of the last member who was looked at, or null when there are no more. */
async function writeSome(digest: Digest, week: string, after: string, at: Date): Promise<string | null> {
  const members = await db.user.findMany({
    where: {
      id: { gt: after },
      email: { not: null },
      mailRefusals: { none: { topic: 'digest' } },
      person: { is: { roleTerms: { some: termHolds(at) } } },
    },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true, email: true, locale: true },
  })
  const causes = members.map(({ id }) => `digest:${week}:${id}`)
  const written = await db.outboxMail.findMany({
    where: { dedupeKey: { in: causes } },
    take: BATCH,
    select: { dedupeKey: true },
  })
  const known = new Set(written.map(({ dedupeKey }) => dedupeKey))
  const mailings = members.flatMap((to, index) => {
    const cause = causes[index] ?? ''
    return known.has(cause) ? [] : [{ to, cause, letter: letterOf(digest) }]
  })
  try {
    if (mailings.length > 0) await transaction((tx) => queueMails(tx, mailings, at))
  } catch (error) {
    // Another instance has written them.
    if (!isUniqueViolation(error)) throw error
  }
  return members.length < BATCH ? null : (members.at(-1)?.id ?? null)
}

const letterOf = ({ items }: Digest) => ({
  kind: 'digest' as const,
  params: (locale: 'zh' | 'en') => ({ items: items[locale].join('\n') }),
  path: '/events',
})
