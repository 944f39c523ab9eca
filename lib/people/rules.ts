// Which fields of a profile its person may hide, and from whom. Pure.
// Names, roles and recognitions are the SIG's record and always public; the e-mail address is shown to nobody.

export const audiences = ['PUBLIC', 'MEMBERS', 'NOBODY'] as const
export type Audience = (typeof audiences)[number]

/** Who sees a field while its person has not said. */
const defaults = {
  avatar: 'PUBLIC',
  title: 'PUBLIC',
  affiliation: 'PUBLIC',
  background: 'PUBLIC',
  areas: 'PUBLIC',
  languages: 'PUBLIC',
  handles: 'PUBLIC',
  contributions: 'PUBLIC',
  attendance: 'MEMBERS',
} as const satisfies Record<string, Audience>

export type HideableField = keyof typeof defaults

export const hideableFields = Object.keys(defaults) as HideableField[]

/** What the person chose for each field: `kept` is the column `Person.visibility`, whatever is in it. */
export function chosenAudiences(kept: unknown): Record<HideableField, Audience> {
  const chosen = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  const entries = hideableFields.map((field) => {
    const choice = audiences.find((audience) => audience === chosen[field])
    return [field, choice ?? defaults[field]] as const
  })
  return Object.fromEntries(entries) as Record<HideableField, Audience>
}

/** How near the reader stands to the person. */
export type Reader = 'self' | 'member' | 'anyone'

/** Whether the reader sees the field. */
export function isShown(field: HideableField, kept: unknown, reader: Reader): boolean {
  const audience = chosenAudiences(kept)[field]
  return reader === 'self' || audience === 'PUBLIC' || (audience === 'MEMBERS' && reader === 'member')
}
