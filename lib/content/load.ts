import 'server-only'
import { config } from '@/lib/config'
import type { Locale } from '@/lib/i18n/routing'
import type { Charter } from './charter-schema'
import { stampOf } from './folder'
import { htmlOf } from './page-html'
import { textOfPage } from './plain-text'
import { type Content, readContent } from './read-content'
import type { Goals, Holiday, Page, PageSummary, Roster, Site } from './schema'

// Everything here throws ContentError, with every file, line and reason, while the content folder has problems.

export const getSite = (): Site => content().site

/** All versions of all rules; for the one that holds at an instant, ask ruleInForce. */
export const getCharter = (): Charter => content().charter

export const getRoster = (): Roster => content().roster

/** Days on which no meeting is planned. */
export const getHolidays = (): Holiday[] => content().holidays

/** The goals that a new portal begins with, the latest year's first; those in force are in the database. */
export const listGoals = (): readonly Goals[] => content().goals

/** A page by its slug, such as `about` or `news/2026-11-22-opening`; null when there is none. */
export async function getPage(locale: Locale, slug: string): Promise<Page | null> {
  const page = content().pages.find((one) => one.locale === locale && one.summary?.slug === slug)
  return page?.summary ? { ...page.summary, toc: page.toc, html: await htmlOf(page) } : null
}

/** The pages directly in a folder (`news`), or at the top: by date, latest first, then by `order`, then by slug. */
export function listPages(locale: Locale, folder = ''): PageSummary[] {
  const prefix = folder === '' ? '' : `${folder}/`
  return content()
    .pages.flatMap((page) => (page.locale === locale && page.summary ? page.summary : []))
    .filter(({ slug }) => slug.startsWith(prefix) && !slug.slice(prefix.length).includes('/'))
    .sort(byDateThenOrder)
}

/** What every page says, without its formatting. */
export const listPageTexts = (locale: Locale): (PageSummary & { text: string })[] =>
  content().pages.flatMap((page) =>
    page.locale === locale && page.summary ? { ...page.summary, text: textOfPage(page.tree) } : [],
  )

let held: { content: Content; stamp: string } | undefined

/** Read once; under development read again whenever a file has changed. */
function content(): Content {
  const watching = process.env.NODE_ENV === 'development'
  if (held && !watching) return held.content
  const { contentDir } = config()
  const stamp = watching ? stampOf(contentDir) : ''
  if (held?.stamp !== stamp) held = { content: readContent(contentDir), stamp }
  return held.content
}

function byDateThenOrder(a: PageSummary, b: PageSummary): number {
  const byDate = a.date && b.date ? b.date.localeCompare(a.date) : 0
  return byDate || (a.order ?? 1e6) - (b.order ?? 1e6) || a.slug.localeCompare(b.slug)
}
