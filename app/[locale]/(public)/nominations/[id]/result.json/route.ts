import { getActor } from '@/lib/auth/actor'
import { isLocale } from '@/lib/i18n/routing'
import { getNomination } from '@/lib/nominations/queries'
import { getVote } from '@/lib/votes/queries'
import { resultDocument } from '@/lib/votes/result'

/** Anyone. A closed vote with everything that a recount needs, and nobody's reasons. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/nominations/[id]/result.json'>) {
  const { locale, id } = await params
  const viewer = await getActor()
  const nomination = isLocale(locale) ? await getNomination(viewer, id) : null
  const vote = nomination && (await getVote(viewer, id))
  const document = vote && resultDocument(vote, nomination)
  if (!document) return new Response('Not found', { status: 404 })
  return Response.json(document, { headers: { 'content-disposition': `attachment; filename="result-${id}.json"` } })
}
