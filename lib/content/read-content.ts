import 'server-only'
import type { Charter } from './charter-schema'
import { listFiles } from './folder'
import type { SourcePage } from './page-source'
import { ContentError, inReadingOrder } from './problems'
import { readPages } from './read-pages'
import { readSettings } from './read-settings'
import type { Goals, Holiday, Roster, Site } from './schema'

export type Content = {
  site: Site
  charter: Charter
  roster: Roster
  /** The latest year first; at least one. */
  goals: [Goals, ...Goals[]]
  /** Days of all years on which no meeting is planned. */
  holidays: Holiday[]
  pages: SourcePage[]
}

/** Reads and checks a whole content folder. Throws ContentError with every problem found. */
export function readContent(folder: string): Content {
  const files = listFiles(folder)
  const settings = readSettings(folder, files)
  const { pages, problems } = readPages(folder, files)
  const { site, charter, roster, goals, holidays } = settings
  const [latest, ...earlier] = goals
  const found = inReadingOrder([...settings.problems, ...problems])
  if (found.length > 0 || !site || !charter || !roster || !latest) throw new ContentError(found)
  const timed = { ...charter, timeZone: site.timeZone }
  return { site, charter: timed, roster, goals: [latest, ...earlier], holidays, pages }
}
