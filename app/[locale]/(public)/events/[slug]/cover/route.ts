import { getActor } from '@/lib/auth/actor'
import { getCover } from '@/lib/events/queries'
import { isLocale } from '@/lib/i18n/routing'
import { storedFileResponse } from '@/lib/uploads/file-response'

/** Whoever may see the event. Its cover picture. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/events/[slug]/cover'>) {
  const { locale, slug } = await params
  return storedFileResponse(request, isLocale(locale) ? await getCover(await getActor(), slug) : null)
}
