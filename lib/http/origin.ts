/**
 * Whether a request that may change something was sent by one of our own pages.
 * `Origin` decides when present; a browser that sends none must say `Sec-Fetch-Site: same-origin`.
 */
export function isSameOrigin(headers: { origin: string | null; secFetchSite: string | null }, appUrl: string): boolean {
  if (headers.origin !== null) return headers.origin === appUrl
  return headers.secFetchSite === 'same-origin'
}
