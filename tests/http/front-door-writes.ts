// What changes what visitors see: commands of every feature, and writes that no command makes, each as one step of a story.
// Of each command by itself, tests/commands/ sees that what is kept hears of its writes (all-rows.ts, every-command.test.ts).
import { submitApplication, withdrawApplication } from '@/lib/applications/commands/applying'
import { approveApplication, rejectApplication } from '@/lib/applications/commands/review'
import type { AccountActor } from '@/lib/auth/permissions'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import { config } from '@/lib/config'
import { getCharter, getRoster } from '@/lib/content/load'
import { db, isUniqueViolation, transaction } from '@/lib/db/client'
import { cancelEvent, createEvent, editEvent } from '@/lib/events/commands'
import { versionOf, versionOfEverything } from '@/lib/freshness/table-versions'
import { claimPerson, importRoster } from '@/lib/people/commands'
import { cancelSignUp, signUp } from '@/lib/sign-ups/commands'
import { makeAccount, makeHolder, system } from '../factories/actors'
import { applicationInput } from '../factories/applications'
import { days } from '../factories/clock'
import { featureWrites } from './front-door-feature-writes'
import { votingWrites } from './front-door-voting-writes'

type Holder = AccountActor & { personId: string }

export type Scene = {
  accounts: AccountActor[]
  members: Holder[]
  maintainer: Holder
  /** The first member's session. */
  cookie: string
  /** Addresses of events that may or may not be there yet. */
  eventSlugs: string[]
}

/** `number` picks whom or what it is about; answers when the write is done, whether it went through or was refused. */
export type Write = (scene: Scene, number: number) => Promise<unknown>

export async function setScene(): Promise<Scene> {
  await importRoster(system, { roster: getRoster(), charter: getCharter() }, new Date())
  const since = days(-30, new Date())
  const member = () => makeHolder('MEMBER', { terms: [{ role: 'MEMBER', since }] })
  const first = await member()
  const session = { sessionToken: 'first-member', userId: first.userId, expires: days(1, new Date()) }
  await db.session.create({ data: session })
  return {
    accounts: await Promise.all([makeAccount(), makeAccount(), makeAccount(), makeAccount()]),
    members: [first, await member()],
    cookie: `${sessionCookieName(config().appUrl)}=${session.sessionToken}`,
    maintainer: await makeHolder('MAINTAINER', { terms: [{ role: 'MAINTAINER', since }] }),
    eventSlugs: ['first', 'second'],
  }
}

let written = 0
const freshName = () => `Changed ${++written}`

export const writes = {
  'apply for membership': ({ accounts }, number) =>
    submitApplication(at(accounts, number), applicationInput({ name: freshName() }), new Date()),

  'approve an application': async ({ maintainer }) =>
    approveApplication(maintainer, { applicationId: await openApplication() }, new Date()),

  'reject an application': async ({ maintainer }) =>
    rejectApplication(maintainer, { applicationId: await openApplication(), reason: 'Not yet.' }, new Date()),

  'withdraw an application': async ({ accounts }, number) =>
    withdrawApplication(at(accounts, number), { applicationId: await openApplication() }, new Date()).catch(() => null),

  'create an event': ({ maintainer, eventSlugs }, number) =>
    createEvent(maintainer, eventInput(at(eventSlugs, number)), new Date()),

  'sign up': async (scene, number) =>
    signUp(at(scene.members, number), { eventId: await eventOf(scene, number) }, new Date()),

  'cancel a sign-up': async (scene, number) =>
    cancelSignUp(at(scene.members, number), { eventId: await eventOf(scene, number) }, new Date()),

  'edit an event': async (scene, number) => {
    const { slug: _, ...facts } = eventInput(at(scene.eventSlugs, number))
    return editEvent(scene.maintainer, { ...facts, eventId: await eventOf(scene, number) }, new Date())
  },

  'cancel an event': async (scene, number) =>
    cancelEvent(scene.maintainer, { eventId: await eventOf(scene, number) }, new Date()),

  'claim a founding person': ({ accounts }, number) =>
    claimPerson(
      system,
      { slug: at(getRoster().people, number).slug, address: at(accounts, number).email ?? '' },
      new Date(),
    ),

  'end a role term and begin another, nested in its person': ({ members }, number) => {
    const { personId: id } = at(members, number)
    const now = new Date()
    const openKey = `${id}:${number % 2 ? 'COMMITTER' : 'MEMBER'}`
    const role = number % 2 ? ('COMMITTER' as const) : ('MEMBER' as const)
    const term = {
      role,
      since: now,
      source: 'CORRECTION',
      ruleId: 'member-admission',
      ruleVersion: 1,
      openKey,
    } as const
    const roleTerms = { updateMany: { where: { until: null }, data: { until: now, openKey: null } }, create: term }
    // Of two at once, the database lets one through.
    return db.person.update({ where: { id }, data: { roleTerms } }).catch((error: unknown) => {
      if (!isUniqueViolation(error) && !String(error).includes('role terms overlap')) throw error
    })
  },

  'a raw statement': ({ members }, number) =>
    db.$executeRawUnsafe(
      `UPDATE "Person" SET "name" = '${freshName()}' WHERE "id" = '${at(members, number).personId}'`,
    ),

  'a raw statement that returns rows, in a long transaction': ({ eventSlugs }, number) =>
    transaction(async (tx) => {
      const slug = at(eventSlugs, number)
      await tx.$queryRawUnsafe(
        `UPDATE "Event" SET "titleZh" = '${freshName()}' WHERE "slug" = '${slug}' RETURNING "id"`,
      )
      await pause(number % 40)
    }),

  'a transaction that is rolled back': ({ members }, number) =>
    transaction(async (tx) => {
      await tx.person.updateMany({ where: { id: at(members, number).personId }, data: { name: freshName() } })
      await pause(number % 20)
      throw new Error('rolled back')
    }).catch(() => null),

  'another process': ({ members, eventSlugs }, number) =>
    writeElsewhere(
      number % 2
        ? ['Person', `UPDATE "Person" SET "name" = '${freshName()}' WHERE "id" = '${at(members, number).personId}'`]
        : ['Event', `UPDATE "Event" SET "titleEn" = '${freshName()}' WHERE "slug" = '${at(eventSlugs, number)}'`],
    ),
  ...featureWrites,
  ...votingWrites,
} satisfies Record<string, Write>

/** Writes that are never refused (those of events: once the event is there). */
export const sure = [
  'a raw statement',
  'a raw statement that returns rows, in a long transaction',
  'end a role term and begin another, nested in its person',
  'another process',
] as const satisfies (keyof typeof writes)[]

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function at<T>(list: readonly T[], number: number): T {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('The list is empty.')
  return one
}

const nowhere = '00000000-0000-7000-8000-000000000000'

const openApplication = async () => {
  const where = { status: 'SUBMITTED' as const }
  return (await db.membershipApplication.findFirst({ where, select: { id: true } }))?.id ?? nowhere
}

const eventOf = async ({ eventSlugs }: Scene, number: number) =>
  (await db.event.findFirst({ where: { slug: at(eventSlugs, number) }, select: { id: true } }))?.id ?? nowhere

export function eventInput(slug: string) {
  const local = (inDays: number) => days(inDays, new Date()).toISOString().slice(0, 16)
  return {
    slug,
    kind: 'SHARING_SESSION' as const,
    titleZh: freshName(),
    titleEn: freshName(),
    descriptionZh: '议题若干。',
    descriptionEn: 'Several talks.',
    placeZh: '线上',
    placeEn: 'Online',
    joinUrl: undefined,
    startsAt: local(7),
    endsAt: local(8),
    signUpOpensAt: local(-2),
    signUpClosesAt: local(6),
    capacity: 1,
  }
}

/**
 * Through a connection that is none of our client's. SQLite is asked at each request whether someone else wrote;
 * PostgreSQL tells, and this waits until it has.
 */
export async function writeElsewhere([table, sql]: [string, string]): Promise<void> {
  const { databaseUrl, provider } = config()
  if (provider === 'sqlite') {
    const { default: Database } = await import('better-sqlite3')
    const other = new Database(databaseUrl.replace(/^file:/, ''), { timeout: 0 })
    const isWritten = () => {
      try {
        return other.exec(sql)
      } catch (error) {
        // Waiting inside the driver would keep our own transaction, in this process, from ending.
        if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return null
        throw error
      }
    }
    while (!isWritten()) await pause(2)
    other.close()
    return
  }
  const { Client } = await import('pg')
  const known = () => versionOf(table) + versionOfEverything()
  const before = known()
  const other = new Client({ connectionString: databaseUrl, application_name: 'someone else' })
  await other.connect()
  await other.query(sql)
  await other.end()
  for (let waited = 0; known() === before && waited < 3000; waited += 5) await pause(5)
}
