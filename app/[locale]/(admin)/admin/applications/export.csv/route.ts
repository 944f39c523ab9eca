import { applicationLines } from '@/lib/applications/export'
import { exportApplications } from '@/lib/applications/queries/queue'
import { queueFilterSchema } from '@/lib/applications/schema'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { CSV_BOM } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { isLocale } from '@/lib/i18n/routing'

/** Reviewers. The list of applications as the queue's filter has it, whole. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/applications/export.csv'>) {
  const [{ locale }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale) || !can(viewer, 'application.review')) return new Response('Not found', { status: 404 })
  const filter = queueFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const at = now()
  const { head, line } = await applicationLines(locale)
  const parts = exportApplications(viewer, { ...filter, after: undefined }, at)
  const text = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(text.encode(CSV_BOM + head)),
    pull: async (controller) => {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(text.encode(value.map(line).join('')))
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="applications-${formatIsoDay(at, getSite().timeZone)}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
