import 'server-only'
import { z } from 'zod'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { enterDirectory } from '@/lib/people/directory-entry'
import { personSlug } from '@/lib/people/slug'
import { termHolds } from '@/lib/roles/queries'

type Admitted = {
  name: string
  affiliation: string
  areas: unknown
  /** As typed: `{ gitee, atomgit, github }`, each one or absent. */
  handles: unknown
  applicant: { id: string; personId: string | null }
}

/**
 * Makes the person (unless the account already is one) and the member's term. Answers the person's id; null when a claim
 * has linked the account to another person in the meantime.
 */
export async function admit(
  tx: Tx,
  { applicant, areas, handles, ...facts }: Admitted,
  at: Date,
): Promise<string | null> {
  const personId = applicant.personId ?? (await createPerson(tx, facts))
  if (!applicant.personId && !(await linkPerson(tx, applicant.id, personId))) return null
  await addHandles(tx, personId, handles)
  // Whoever has been given a role since they applied is a member by it.
  if (!(await holdsRole(tx, { id: personId }, at))) {
    const rule = admissionRule(at)
    await tx.roleTerm.create({
      data: {
        personId,
        role: 'MEMBER',
        areas: areas ?? [],
        since: at,
        source: 'APPLICATION',
        ruleId: rule.id,
        ruleVersion: rule.version,
        recordedAt: at,
        openKey: `${personId}:MEMBER`,
      },
    })
  }
  await enterDirectory(tx, personId, at)
  return personId
}

export const holdsRole = async (tx: Tx, person: { id: string } | { account: { id: string } }, at: Date) =>
  (await tx.roleTerm.count({ where: { person, ...termHolds(at) } })) > 0

/** Charter rule `member-admission`. Applications exist only since it is in force. */
export function admissionRule(at: Date): { id: string; version: number } {
  const rule = ruleInForce(getCharter(), 'member-admission', at)
  if (!rule) throw new Error('The charter has no rule for admission in force')
  return rule
}

async function createPerson(tx: Tx, { name, affiliation }: { name: string; affiliation: string }): Promise<string> {
  const person = await tx.person.create({
    data: {
      slug: personSlug(name),
      name,
      nameKey: name.toLowerCase(),
      affiliationZh: affiliation,
      affiliationEn: affiliation,
    },
    select: { id: true },
  })
  return person.id
}

const typedHandles = z.object({
  gitee: z.string().optional(),
  atomgit: z.string().optional(),
  github: z.string().optional(),
})

/** Where the person has none yet. They prove nothing: whoever claims to be someone by a handle is asked elsewhere. */
async function addHandles(tx: Tx, id: string, handles: unknown): Promise<void> {
  for (const [forge, handle] of Object.entries(typedHandles.parse(handles)))
    if (handle) await tx.person.updateMany({ where: { id, [forge]: null }, data: { [forge]: handle } })
}

async function linkPerson(tx: Tx, userId: string, personId: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, personId: null, deletedAt: null },
    data: { personId },
  })
  return count === 1
}
