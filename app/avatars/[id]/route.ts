import { getActor } from '@/lib/auth/actor'
import { getAvatar } from '@/lib/profiles/queries'
import { storedFileResponse } from '@/lib/uploads/file-response'

/** Whoever its person shows their picture to. */
export async function GET(request: Request, { params }: RouteContext<'/avatars/[id]'>): Promise<Response> {
  return storedFileResponse(request, await getAvatar(await getActor(), (await params).id))
}
