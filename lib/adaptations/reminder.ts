import 'server-only'
import { record } from '@/lib/audit/record'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { type Tx, transaction } from '@/lib/db/client'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'

/**
 * Mails, once for each, that an adaptation is overdue: its owner, or the maintainers where it has none whom a mail reaches.
 * Another owner and another due time count as new (`editClock` forgets the reminder then).
 */
export const remindOfAdaptations = (actor: Actor, at: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'adaptation.remind')
    const overdue = await tx.adaptation.findMany({
      where: { adaptedAt: null, droppedAt: null, isCore: true, remindedAt: null, dueAt: { lt: at } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
      select: { id: true, title: true, dueAt: true, ownerId: true, version: true },
    })
    for (const one of overdue) {
      const readers = await readersOf(tx, one, at)
      // With nobody to tell it waits until there is somebody.
      if (readers.length === 0) continue
      const { count } = await tx.adaptation.updateMany({
        where: { id: one.id, version: one.version, remindedAt: null },
        data: { remindedAt: at },
      })
      if (count > 0) await remind(tx, actor, one, readers, at)
    }
  })

/** The rest waits for the job's next round. */
const AT_ONCE = 50

type Overdue = { id: string; title: string; dueAt: Date; ownerId: string | null; version: number }
type Reader = { id: string; email: string | null; locale: string }

async function readersOf(tx: Tx, { ownerId }: Overdue, at: Date): Promise<Reader[]> {
  const reached = (person: { personId: string } | { person: object }) =>
    tx.user.findMany({ where: { email: { not: null }, ...person }, select: { id: true, email: true, locale: true } })
  const owner = ownerId ? await reached({ personId: ownerId }) : []
  if (owner.length > 0) return owner
  return reached({ person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } })
}

/** Each edit has a version of its own, so that whoever owns it once more is told once more. */
async function remind(tx: Tx, actor: Actor, { id, title, dueAt, version }: Overdue, readers: Reader[], at: Date) {
  const { timeZone } = getSite()
  const params = (locale: Locale) => ({ title, due: formatDateTime(locale, dueAt, timeZone) })
  const letter = { kind: 'adaptation-overdue', params, path: `/adaptations/${id}` } as const
  const mails = readers.map((to) => ({ to, cause: `adaptation-overdue:${id}:${version}:${to.id}`, letter }))
  await queueMails(tx, mails, at)
  await record(tx, actor, { action: 'adaptation.reminded', subject: `adaptation:${id}`, at })
}
