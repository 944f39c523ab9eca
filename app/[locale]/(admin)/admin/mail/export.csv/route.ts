import { getTranslations } from 'next-intl/server'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { csvDownload, everyPage, linesOf } from '@/lib/csv/download'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { isLocale } from '@/lib/i18n/routing'
import { listMail } from '@/lib/mail/queries'
import { mailFilterSchema } from '@/lib/mail/schema'

/** Operators. The outbox in one state, whole, without the texts. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/mail/export.csv'>) {
  const [{ locale }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale) || !can(viewer, 'server.run')) return new Response('Not found', { status: 404 })
  const asked = new URL(request.url).searchParams.get('status')
  const { status } = mailFilterSchema.parse({ status: asked ?? undefined })
  const t = await getTranslations({ locale, namespace: 'outbox' })
  const head = csvLine([
    t('column.subject'),
    t('column.to'),
    t(`at.${status}`),
    t('column.attempts'),
    t('column.error'),
    'ID',
  ])
  const parts = linesOf(
    everyPage((after) => listMail(viewer, status, after)),
    ({ id, subject, toAddress, createdAt, dueAt, sentAt, attempts, lastError }) => {
      const at = { SENT: sentAt, QUEUED: dueAt, DEAD: createdAt }[status]
      return csvLine([subject, toAddress, at?.toISOString(), attempts, lastError, id])
    },
  )
  const day = formatIsoDay(now(), getSite().timeZone)
  return csvDownload({ name: `mail-${day}`, head, parts })
}
