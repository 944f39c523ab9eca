import { z } from 'zod'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'

/** Names of a term's areas, which the database keeps as a list of sig.yaml's ids; ids that are gone are left out. */
export function areaNames(ids: unknown, { areas }: Site, locale: Locale): string[] {
  const known = z.array(z.string()).catch([]).parse(ids)
  return areas.filter(({ id }) => known.includes(id)).map(({ name }) => name[locale])
}
