/** Name of the cookie that carries a session's token; the prefix makes browsers insist on https. */
export const sessionCookieName = (appUrl: string): string =>
  appUrl.startsWith('https:') ? '__Secure-portal.session' : 'portal.session'
