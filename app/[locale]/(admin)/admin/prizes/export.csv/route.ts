import { getTranslations } from 'next-intl/server'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { pick } from '@/lib/i18n/pick'
import { listKeptPrizes } from '@/lib/prizes/queries'
import { keptPrizesSchema } from '@/lib/prizes/schema'

export const GET = listFile({
  name: 'prizes',
  permission: 'prize.keep',
  filter: keptPrizesSchema,
  content: async ({ viewer, filter, locale }) => {
    const t = await getTranslations({ locale, namespace: 'prizes.admin' })
    return {
      head: csvLine([t('name'), t('price'), t('stock'), t('limit'), 'ID']),
      parts: linesOf(
        everyPage((after) => listKeptPrizes(viewer, { ...filter, after })),
        ({ id, price, stock, limitEach, ...prize }) =>
          csvLine([pick(prize, 'name', locale), price, stock, limitEach ?? t('no-limit'), id]),
      ),
    }
  },
})
