/** Pages of the portal that aren't Markdown and that Markdown may link to, written without a locale: `/events`. */
export const portalPages: ReadonlySet<string> = new Set([
  '/',
  '/campaigns',
  '/people',
  '/events',
  '/meetings',
  '/goals',
  '/news',
  '/nominations',
  '/tasks',
])
