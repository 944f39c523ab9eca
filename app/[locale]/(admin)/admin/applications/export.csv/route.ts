import { applicationLines } from '@/lib/applications/export'
import { exportApplications } from '@/lib/applications/queries/queue'
import { queueFilterSchema } from '@/lib/applications/schema'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { csvDownload, linesOf } from '@/lib/csv/download'
import { formatIsoDay } from '@/lib/i18n/format'
import { isLocale } from '@/lib/i18n/routing'

/** Reviewers. The list of applications as the queue's filter has it, whole. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/applications/export.csv'>) {
  const [{ locale }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale) || !can(viewer, 'application.review')) return new Response('Not found', { status: 404 })
  const filter = queueFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const at = now()
  const { head, line } = await applicationLines(locale)
  const parts = linesOf(exportApplications(viewer, { ...filter, after: undefined }, at), line)
  return csvDownload({ name: `applications-${formatIsoDay(at, getSite().timeZone)}`, head, parts })
}
