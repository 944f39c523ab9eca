import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getGroupCodePicture } from '@/lib/group-code/queries'

/** Members of this moment. The group's code, to be kept nowhere: who leaves the SIG can't open it again. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/welcome/code/[file]'>) {
  const [{ file }, viewer] = await Promise.all([params, getActor()])
  const picture = await getGroupCodePicture(viewer, file, now())
  if (!picture) return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(picture.bytes, {
    headers: { 'content-type': picture.mediaType, 'content-disposition': 'inline', 'cache-control': 'no-store' },
  })
}
