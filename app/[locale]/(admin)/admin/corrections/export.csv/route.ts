import { getTranslations } from 'next-intl/server'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { listCorrections } from '@/lib/corrections/queries'
import { correctionStatuses } from '@/lib/corrections/rules'
import { csvDownload, everyPage, linesOf } from '@/lib/csv/download'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { isLocale } from '@/lib/i18n/routing'

/** Maintainers. The requests in one state, whole. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/corrections/export.csv'>) {
  const [{ locale }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale) || !can(viewer, 'correction.review')) return new Response('Not found', { status: 404 })
  const asked = new URL(request.url).searchParams.get('status')
  const status = correctionStatuses.find((one) => one === asked) ?? 'OPEN'
  const t = await getTranslations({ locale, namespace: 'corrections.list' })
  const head = csvLine([t('person'), t('text'), t('requested'), 'ID'])
  const parts = linesOf(
    everyPage((after) => listCorrections(viewer, status, after)),
    ({ id, person, text, requestedAt }) =>
      csvLine([person.name, text, formatIsoDay(requestedAt, getSite().timeZone), id]),
  )
  const day = formatIsoDay(now(), getSite().timeZone)
  return csvDownload({ name: `corrections-${day}`, head, parts })
}
