import { getTranslations } from 'next-intl/server'
import { getSite } from '@/lib/content/load'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import { listRedemptions } from '@/lib/prizes/queries'
import { redemptionListSchema } from '@/lib/prizes/schema'

export const GET = listFile({
  name: 'redemptions',
  permission: 'prize.keep',
  filter: redemptionListSchema,
  content: async ({ viewer, filter, locale }) => {
    const { timeZone } = getSite()
    const [queue, own, csv] = await Promise.all([
      getTranslations({ locale, namespace: 'prizes.queue' }),
      getTranslations({ locale, namespace: 'prizes.own' }),
      getTranslations({ locale, namespace: 'prizes.csv' }),
    ])
    const day = (at: Date | null) => (at ? formatIsoDay(at, timeZone) : '')
    return {
      head: csvLine([queue('person'), own('prize'), own('price'), own('requested'), csv('settled'), csv('note'), 'ID']),
      parts: linesOf(
        everyPage((after) => listRedemptions(viewer, { ...filter, after })),
        ({ id, person, prize, price, requestedAt, handedOutAt, cancelledAt, approvedAt, note, reason }) =>
          csvLine([
            person.name,
            pick(prize, 'name', locale),
            price,
            day(requestedAt),
            day(handedOutAt ?? cancelledAt ?? approvedAt),
            note ?? reason ?? '',
            id,
          ]),
      ),
    }
  },
})
