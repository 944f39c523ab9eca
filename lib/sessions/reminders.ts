import 'server-only'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { addDays, localDay } from '@/lib/calendar/recurrence'
import { getSite } from '@/lib/content/load'
import { db, transaction } from '@/lib/db/client'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { queueMail } from '@/lib/mail/outbox'
import { dueReminder } from './rules'

/** How many days before it is due an action item is brought to mind. */
const DAYS_AHEAD = 2

/** Reminds owners of what they took on: as it falls due, and once when it is late. */
export async function remindOwners(actor: Actor, at: Date): Promise<void> {
  authorize(actor, 'action-item.remind')
  const today = localDay(at, getSite().timeZone)
  const soon = addDays(today, DAYS_AHEAD)
  const open = await db.actionItem.findMany({
    where: { status: 'OPEN', reminders: { lt: 2 }, dueOn: { lte: soon } },
    select: {
      id: true,
      text: true,
      dueOn: true,
      reminders: true,
      owner: { select: { account: { select: { email: true, locale: true } } } },
    },
  })
  for (const item of open.filter((one) => dueReminder(one, today, soon)))
    await transaction(async (tx) => {
      const { count } = await tx.actionItem.updateMany({
        where: { id: item.id, reminders: item.reminders, status: 'OPEN' },
        data: { reminders: { increment: 1 } },
      })
      const to = item.owner.account
      if (count === 0 || !to) return
      const params = (locale: Locale) => ({ text: item.text, day: formatDay(locale, item.dueOn) })
      const cause = `action-item:${item.id}:${item.reminders}`
      await queueMail(tx, to, cause, { kind: 'action-item', params, path: '/me' }, at)
    })
}
