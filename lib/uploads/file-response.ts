import 'server-only'

type ServedFile = { mediaType: string; bytes: Uint8Array<ArrayBuffer>; sha256: string }

/**
 * A stored file as a route's answer, or 404 for null. A reader's browser may keep it and nobody else; it asks each time
 * whether it still may show it, so that what is withdrawn is gone at once.
 */
export function storedFileResponse(request: Request, file: ServedFile | null): Response {
  if (!file) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
  const headers = { etag: `"${file.sha256}"`, 'cache-control': 'private, no-cache', vary: 'Cookie' }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return new Response(file.bytes, {
    headers: { ...headers, 'content-type': file.mediaType, 'content-disposition': 'inline' },
  })
}
