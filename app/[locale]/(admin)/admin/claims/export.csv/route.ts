import { getTranslations } from 'next-intl/server'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { listClaims } from '@/lib/claims/queries'
import { claimStatuses } from '@/lib/claims/rules'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { csvDownload, everyPage, linesOf } from '@/lib/csv/download'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { isLocale } from '@/lib/i18n/routing'

/** Maintainers. The claims in one state, whole. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/claims/export.csv'>) {
  const [{ locale }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale) || !can(viewer, 'claim.review')) return new Response('Not found', { status: 404 })
  const asked = new URL(request.url).searchParams.get('status')
  const status = claimStatuses.find((one) => one === asked) ?? 'WAITING'
  const t = await getTranslations({ locale, namespace: 'claims' })
  const head = csvLine([t('list.person'), t('list.claimant'), t('list.basis'), t('list.requested'), 'ID'])
  const parts = linesOf(
    everyPage((after) => listClaims(viewer, status, after)),
    ({ id, person, claimant, basis, requestedAt }) =>
      csvLine([
        person.name,
        claimant.email ?? claimant.name,
        t(`basis.${basis}`),
        formatIsoDay(requestedAt, getSite().timeZone),
        id,
      ]),
  )
  const day = formatIsoDay(now(), getSite().timeZone)
  return csvDownload({ name: `claims-${day}`, head, parts })
}
