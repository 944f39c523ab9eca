import 'server-only'
import { record } from '@/lib/audit/record'
import { type Actor, authorize, type Role } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter } from '@/lib/content/charter-schema'
import type { FoundingPerson, Roster } from '@/lib/content/schema'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx, transaction } from '@/lib/db/client'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { ruleIdOf } from '@/lib/roles/charter'
import { enterDirectory } from './directory-entry'

/**
 * Makes the founding people of roster.yaml, with their terms, where they are not there yet; answers how many it made.
 * Who is there already is left as the portal knows them. The founding roster needs no vote: its source says so.
 */
export const importRoster = (actor: Actor, founding: { roster: Roster; charter: Charter }, at: Date) =>
  evenIfRaced(() => importMissing(actor, founding, at))

/** Links the account at `address` (made if there is none) to a person of the roster, for who runs the server. */
export const claimPerson = (actor: Actor, claim: { slug: string; address: string }, at: Date) =>
  evenIfRaced(() => linkAccount(actor, claim, at))

/** Another process may do the same at the same time: the second time round sees what that one has made. */
async function evenIfRaced<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return run()
  }
}

const importMissing = (actor: Actor, { roster, charter }: { roster: Roster; charter: Charter }, at: Date) =>
  transaction(async (tx) => {
    authorize(actor, 'roster.import')
    const known = await tx.person.findMany({
      where: { slug: { in: roster.people.map(({ slug }) => slug) } },
      select: { slug: true },
    })
    const knownSlugs = new Set(known.map(({ slug }) => slug))
    const missing = roster.people.filter(({ slug }) => !knownSlugs.has(slug))
    for (const person of missing) await importPerson(tx, actor, person, charter, at)
    return missing.length
  })

const linkAccount = (
  actor: Actor,
  { slug, address }: { slug: string; address: string },
  at: Date,
): Promise<Outcome<{ name: string }>> =>
  attempt(async (tx) => {
    authorize(actor, 'person.claim')
    const person = await tx.person.findFirst({
      where: { slug },
      select: { id: true, name: true, account: { select: { email: true } } },
    })
    if (!person) return refused('person-not-found')
    if (person.account) {
      return person.account.email === address ? accepted({ name: person.name }) : refused('person-claimed')
    }
    const account =
      (await tx.user.findFirst({ where: { email: address }, select: { id: true, personId: true } })) ??
      (await tx.user.create({ data: { email: address }, select: { id: true, personId: true } }))
    if (account.personId) return refused('account-is-another')
    const { count } = await tx.user.updateMany({
      where: { id: account.id, personId: null },
      data: { personId: person.id },
    })
    if (count === 0) return refused('account-is-another')
    await record(tx, actor, {
      action: 'person.claimed',
      subject: `person:${person.id}`,
      at,
      details: { accountId: account.id },
    })
    return accepted({ name: person.name })
  })

const roles: Record<FoundingPerson['role'], Role> = { committer: 'COMMITTER', maintainer: 'MAINTAINER' }

async function importPerson(tx: Tx, actor: Actor, person: FoundingPerson, charter: Charter, at: Date): Promise<void> {
  const { slug, name, nativeName, title, affiliation, background, duty, areas } = person
  const role = roles[person.role]
  const ruleId = ruleIdOf[role]
  const since = startOfDay(person.since, charter.timeZone)
  const rule = ruleInForce(charter, ruleId, since) ?? charter.rules.find(({ id }) => id === ruleId)
  const { id } = await tx.person.create({
    data: {
      slug,
      name,
      nameKey: name.toLowerCase(),
      nativeName: nativeName ?? null,
      titleZh: title.zh,
      titleEn: title.en,
      affiliationZh: affiliation.zh,
      affiliationEn: affiliation.en,
      backgroundZh: background.zh,
      backgroundEn: background.en,
      createdAt: at,
    },
    select: { id: true },
  })
  await tx.roleTerm.create({
    data: {
      personId: id,
      role,
      areas,
      dutyZh: duty?.zh ?? null,
      dutyEn: duty?.en ?? null,
      since,
      source: 'BOOTSTRAP',
      ruleId,
      ruleVersion: rule?.version ?? 1,
      recordedAt: at,
      openKey: `${id}:${role}`,
    },
  })
  await enterDirectory(tx, id, at)
  const details = { slug, role, source: 'roster' }
  await record(tx, actor, { action: 'person.imported', subject: `person:${id}`, at, details })
}
