import 'server-only'
import { getActor } from '@/lib/auth/actor'
import { type Actor, can, type PlainPermission } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { formatIsoDay } from '@/lib/i18n/format'
import { isLocale, type Locale } from '@/lib/i18n/routing'
import { csvDownload } from './download'

type ListFile<Filter> = {
  /** Without the day and the ending. */
  name: string
  permission: PlainPermission
  /** Reads the page's own address. */
  filter: { parse: (query: unknown) => Filter }
  content: (asked: { viewer: Actor; filter: Filter; locale: Locale; at: Date }) => Promise<{
    head: string
    parts: AsyncGenerator<string>
  }>
}

/** The GET of a list's file: the list as its page's filter has it, whole. Whoever may not see the page finds nothing. */
export const listFile =
  <Filter>({ name, permission, filter, content }: ListFile<Filter>) =>
  async (request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> => {
    const [{ locale }, viewer] = await Promise.all([params, getActor()])
    if (!isLocale(locale) || !can(viewer, permission)) return new Response('Not found', { status: 404 })
    const at = now()
    const asked = filter.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { head, parts } = await content({ viewer, filter: asked, locale, at })
    return csvDownload({ name: `${name}-${formatIsoDay(at, getSite().timeZone)}`, head, parts })
  }
