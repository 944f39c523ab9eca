import { getPicture } from '@/lib/content/pictures'

/** Anyone. A picture that lies in the content folder, and nothing else that does. */
export async function GET(_request: Request, { params }: RouteContext<'/media/[...path]'>): Promise<Response> {
  const picture = await getPicture((await params).path.join('/'))
  if (!picture) return new Response('Not found', { status: 404 })
  return new Response(picture.bytes, {
    headers: { 'content-type': picture.type, 'cache-control': 'public, max-age=3600' },
  })
}
