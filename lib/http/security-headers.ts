/** For every answer. HSTS only where readers come by https. */
export const securityHeaders = (appUrl: string): Record<string, string> => ({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  ...(appUrl.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
})

/**
 * For one rendering of a page with the framework. Next reads the nonce from this header on the *request* and puts it on
 * its own inline scripts; no other inline script runs.
 */
export const policyWithNonce = (nonce: string, development: boolean): string =>
  policy(`'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ''}`)

/** For a visitor's page: it has one script, from a file. */
export const visitorPolicy = policy(`'self'`)

/** Style attributes are allowed: they carry the SIG's colour. */
function policy(scripts: string): string {
  return [
    `default-src 'self'`,
    `script-src ${scripts}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
