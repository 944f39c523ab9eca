import { getTranslations } from 'next-intl/server'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { listMail } from '@/lib/mail/queries'
import { mailFilterSchema } from '@/lib/mail/schema'

/** Without the texts: some hold a secret link. */
export const GET = listFile({
  name: 'mail',
  permission: 'server.run',
  filter: mailFilterSchema,
  content: async ({ viewer, filter, locale }) => {
    const { status } = filter
    const t = await getTranslations({ locale, namespace: 'outbox' })
    return {
      head: csvLine([
        t('column.subject'),
        t('column.to'),
        t(`at.${status}`),
        t('column.attempts'),
        t('column.error'),
        'ID',
      ]),
      parts: linesOf(
        everyPage((after) => listMail(viewer, { ...filter, after })),
        ({ id, subject, toAddress, createdAt, dueAt, sentAt, attempts, lastError }) => {
          const at = { SENT: sentAt, QUEUED: dueAt, DEAD: createdAt }[status]
          return csvLine([subject, toAddress, at?.toISOString(), attempts, lastError, id])
        },
      ),
    }
  },
})
