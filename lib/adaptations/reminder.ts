import 'server-only'
import { record } from '@/lib/audit/record'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { type Tx, transaction } from '@/lib/db/client'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'

/** Mails, once for each, that an adaptation is overdue: its owner, or the maintainers where it has none. */
export const remindOfAdaptations = (actor: Actor, at: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'adaptation.remind')
    const overdue = await tx.adaptation.findMany({
      where: { adaptedAt: null, droppedAt: null, isCore: true, remindedAt: null, dueAt: { lt: at } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
      select: { id: true, title: true, dueAt: true, ownerId: true },
    })
    for (const one of overdue) {
      const { count } = await tx.adaptation.updateMany({
        where: { id: one.id, remindedAt: null },
        data: { remindedAt: at },
      })
      if (count > 0) await remind(tx, actor, one, at)
    }
  })

/** The rest waits for the job's next round. */
const AT_ONCE = 50

type Overdue = { id: string; title: string; dueAt: Date; ownerId: string | null }

async function remind(tx: Tx, actor: Actor, { id, title, dueAt, ownerId }: Overdue, at: Date): Promise<void> {
  const { timeZone } = getSite()
  const readers = await tx.user.findMany({
    where: ownerId
      ? { personId: ownerId }
      : { person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } },
    select: { id: true, email: true, locale: true },
  })
  const params = (locale: Locale) => ({ title, due: formatDateTime(locale, dueAt, timeZone) })
  const letter = { kind: 'adaptation-overdue', params, path: `/adaptations/${id}` } as const
  const mails = readers.map((to) => ({ to, cause: `adaptation-overdue:${id}:${to.id}`, letter }))
  await queueMails(tx, mails, at)
  await record(tx, actor, { action: 'adaptation.reminded', subject: `adaptation:${id}`, at })
}
