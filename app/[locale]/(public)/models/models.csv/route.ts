import { getActor } from '@/lib/auth/actor'
import { isLocale } from '@/lib/i18n/routing'
import { modelsCsv } from '@/lib/models/export'
import { exportModels } from '@/lib/models/queries'
import { matrixSchema } from '@/lib/models/schema'

/** Anyone. The support matrix as the filter in the address has it. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/models/models.csv'>) {
  const [{ locale }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale)) return new Response('Not found', { status: 404 })
  const filter = matrixSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(modelsCsv(await exportModels(viewer, filter)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="models.csv"',
      'cache-control': 'no-store',
    },
  })
}
