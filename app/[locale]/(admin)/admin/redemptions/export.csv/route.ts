import { getTranslations } from 'next-intl/server'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { csvDownload, everyPage, linesOf } from '@/lib/csv/download'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import { isLocale } from '@/lib/i18n/routing'
import { listRedemptions } from '@/lib/prizes/queries'
import { redemptionListSchema } from '@/lib/prizes/schema'

/** Maintainers. The redemptions in one state, whole. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/redemptions/export.csv'>) {
  const [{ locale }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale) || !can(viewer, 'prize.keep')) return new Response('Not found', { status: 404 })
  const { status } = redemptionListSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { timeZone } = getSite()
  const [queue, own, csv] = await Promise.all([
    getTranslations({ locale, namespace: 'prizes.queue' }),
    getTranslations({ locale, namespace: 'prizes.own' }),
    getTranslations({ locale, namespace: 'prizes.csv' }),
  ])
  const head = csvLine([
    queue('person'),
    own('prize'),
    own('price'),
    own('requested'),
    csv('settled'),
    csv('note'),
    'ID',
  ])
  const day = (at: Date | null) => (at ? formatIsoDay(at, timeZone) : '')
  const parts = linesOf(
    everyPage((after) => listRedemptions(viewer, status, after)),
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
  )
  return csvDownload({ name: `redemptions-${day(now())}`, head, parts })
}
