import type { Role } from '@/lib/auth/permissions'
import { db, transaction } from '@/lib/db/client'
import { enterDirectory } from '@/lib/people/directory-entry'
import { days, present } from './clock'

export type Term = { role: Role; since?: Date; until?: Date | null; areas?: string[] }

let made = 0

/** A number that no other row of this run has, as four digits. */
export const nextNumber = (): string => String(++made).padStart(4, '0')

/** A person with these terms, and no account. Answers with the id. */
export async function makePerson({
  name = `Member ${nextNumber()}`,
  slug = `person-${nextNumber()}`,
  terms = [],
}: {
  name?: string
  slug?: string
  terms?: Term[]
} = {}): Promise<{ id: string; slug: string; name: string }> {
  const person = await db.person.create({ data: { slug, name, nameKey: name.toLowerCase(), createdAt: present } })
  for (const term of terms) await makeTerm(person.id, term)
  if (terms.length === 0) await transaction((tx) => enterDirectory(tx, person.id, present))
  return { id: person.id, slug, name }
}

export async function makeTerm(
  personId: string,
  { role, since = days(-30), until = null, areas = [] }: Term,
): Promise<string> {
  const { id } = await db.roleTerm.create({
    data: {
      personId,
      role,
      since,
      until,
      areas,
      source: 'BOOTSTRAP',
      ruleId: 'member-admission',
      ruleVersion: 1,
      recordedAt: since,
      openKey: until ? null : `${personId}:${role}`,
    },
    select: { id: true },
  })
  await transaction((tx) => enterDirectory(tx, personId, present))
  return id
}
