import 'server-only'
import { getRoster } from '@/lib/content/load'

/** A founding person's user names as the roster lists them: what people write about themselves proves nothing. */
export const rosterHandles = (slug: string): Partial<Record<string, string>> =>
  getRoster().people.find((person) => person.slug === slug)?.handles ?? {}

/** Founding people of whom the roster knows a user name. */
export const slugsWithHandles = (): string[] =>
  getRoster().people.flatMap(({ slug, handles }) => (handles && Object.keys(handles).length > 0 ? [slug] : []))
