import { getTranslations } from 'next-intl/server'
import { getSite } from '@/lib/content/load'
import { listCorrections } from '@/lib/corrections/queries'
import { correctionFilterSchema } from '@/lib/corrections/schema'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'

export const GET = listFile({
  name: 'corrections',
  permission: 'correction.review',
  filter: correctionFilterSchema,
  content: async ({ viewer, filter, locale }) => {
    const t = await getTranslations({ locale, namespace: 'corrections.list' })
    return {
      head: csvLine([t('person'), t('text'), t('requested'), 'ID']),
      parts: linesOf(
        everyPage((after) => listCorrections(viewer, { ...filter, after })),
        ({ id, person, text, requestedAt }) =>
          csvLine([person.name, text, formatIsoDay(requestedAt, getSite().timeZone), id]),
      ),
    }
  },
})
