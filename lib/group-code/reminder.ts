import 'server-only'
import { record } from '@/lib/audit/record'
import { type Actor, authorize } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { transaction } from '@/lib/db/client'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { queueMails } from '@/lib/mail/outbox'
import { termHolds } from '@/lib/roles/queries'
import { warningFrom } from './rules'

/** Mails every maintainer once that the code in use is about to end, or, after an absence, that it has. */
export const remindOfGroupCode = (actor: Actor, at: Date): Promise<void> =>
  transaction(async (tx) => {
    authorize(actor, 'group-code.remind')
    const due = { slot: 'current', warnedAt: null, expiresAt: { lte: warningFrom(at) } }
    const code = await tx.groupCode.findFirst({ where: due, select: { id: true, expiresAt: true } })
    if (!code) return
    const { count } = await tx.groupCode.updateMany({ where: { ...due, id: code.id }, data: { warnedAt: at } })
    if (count === 0) return
    const maintainers = await tx.user.findMany({
      where: { person: { roleTerms: { some: { role: 'MAINTAINER', ...termHolds(at) } } } },
      select: { id: true, email: true, locale: true },
    })
    const { timeZone } = getSite()
    const params = (locale: Locale) => ({ day: formatDay(locale, code.expiresAt, timeZone) })
    const letter = { kind: 'group-code-expiring', params, path: '/admin/group-code' } as const
    const mails = maintainers.map((to) => ({ to, cause: `group-code-expiring:${code.id}:${to.id}`, letter }))
    await queueMails(tx, mails, at)
    await record(tx, actor, { action: 'group-code.reminded', subject: `group-code:${code.id}`, at })
  })
