import { getActor } from '@/lib/auth/actor'
import { isLocale } from '@/lib/i18n/routing'
import { getSlides } from '@/lib/talks/queries'
import { storedFileResponse } from '@/lib/uploads/file-response'

/** Whoever may see the talk. Its slides, to keep: what a PDF carries must not run as a page of ours. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/talks/[id]/slides.pdf'>) {
  const { locale, id } = await params
  const slides = isLocale(locale) ? await getSlides(await getActor(), id) : null
  const response = storedFileResponse(request, slides)
  if (slides) response.headers.set('content-disposition', 'attachment; filename="slides.pdf"')
  return response
}
