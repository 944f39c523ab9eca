import 'server-only'
import type { Charter } from './charter-schema'
import { listFiles } from './folder'
import type { SourcePage } from './page-source'
import { ContentError, inReadingOrder } from './problems'
import { readPages } from './read-pages'
import { readSettings } from './read-settings'
import type { Goals, Roster, Site } from './schema'

export type Content = {
  site: Site
  charter: Charter
  roster: Roster
  /** The latest year first; at least one. */
  goals: [Goals, ...Goals[]]
  pages: SourcePage[]
}

/** Reads and checks a whole content folder. Throws ContentError with every problem found. */
export function readContent(folder: string): Content {
  const files = listFiles(folder)
  const settings = readSettings(folder, files)
  const { pages, problems } = readPages(folder, files)
  const { site, charter, roster, goals } = settings
  const [latest, ...earlier] = goals
  const found = inReadingOrder([...settings.problems, ...problems])
  if (found.length > 0 || !site || !charter || !roster || !latest) throw new ContentError(found)
  return { site, charter: { ...charter, timeZone: site.timeZone }, roster, goals: [latest, ...earlier], pages }
}
