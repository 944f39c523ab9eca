import type { Canary } from '../factories/everything-held.ts'
import { type CanaryReader, listedColumns, mayRead, type Planting } from '../support/canary-access.ts'
import { asked, type PlantedRows } from '../support/canary-places.ts'
import { addressOf, type Cast, parts } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader, type Reader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'

// A canary in every text column of every table, generated from the models, once published and once withheld: whatever the
// portal answers to anyone holds only those that they may see. HTML, the serialised payload behind it, JSON, CSV, calendar
// files, pictures, and mail. Who may see which: tests/support/canary-access.ts.

type JobRow = { name: string; lastFinishedAt: unknown; lastError: string | null }

// A portal of its own: it fills up with what nobody wrote.
test.use({ portalEnv: { PORTAL_OF: 'canaries' } })
test.describe.configure({ mode: 'serial' })
test.setTimeout(480_000)

let plantings: PlantedRows[] = []
let owners: [CanaryReader, Reader][] = []
/** `<who> <planting> <Model.column>`, and where it was first seen. */
const seen = new Map<string, string>()

test.beforeAll(async ({ portal, cast, scene }) => {
  test.setTimeout(240_000)
  expect(scene.eventSlug).toBeTruthy()
  plantings = JSON.parse(lastLine(await portal.script('tests/support/plant-canaries.ts')))
  owners = plantings.map(({ prefix, canaries }) => {
    const reader = openReader(portal)
    const session = canaries.find(({ model, column }) => model === 'Session' && column === 'sessionToken')
    reader.cookies.set('portal.session', session?.value ?? '')
    return [`owner of ${prefix}`, reader]
  })
  expect(cast.visitor.cookies.size).toBe(0)
})

test('every column that holds a text is in the list of who may read it', () => {
  const columns = plantings.flatMap(({ canaries }) => canaries.map(({ model, column }) => `${model}.${column}`))
  expect(columns.length).toBeGreaterThan(200)
  expect(listedColumns().sort()).toEqual([...new Set(columns)].sort())
})

for (const who of [...parts, 'owner of published', 'owner of withheld'] as const) {
  test(`${who} finds nothing that is not theirs to see`, async ({ cast, scene }) => {
    const reader = who.startsWith('owner') ? owners.find(([name]) => name === who)?.[1] : cast[who as keyof Cast]
    if (!reader) throw new Error(`There is no ${who}.`)
    const leaked: string[] = []
    const broken: string[] = []
    for (const some of chunks(asked(scene, plantings), 4)) {
      await Promise.all(
        some.map(async ([place, headers]) => {
          const { status, html } = await reader.get(place, headers)
          if (status >= 500 && !place.includes('/500')) broken.push(`${status} ${place}`)
          // What somebody asks for by its address, an answer may repeat.
          for (const one of within(html).filter(({ value }) => !place.includes(value))) {
            const line = `${who} ${one.planting} ${one.model}.${one.column}`
            if (!seen.has(line)) seen.set(line, place)
            if (!mayRead(who, one)) leaked.push(`${one.planting} ${one.model}.${one.column} at ${place}`)
          }
        }),
      )
    }
    expect([...new Set(leaked)].sort()).toEqual([])
    expect(broken).toEqual([])
  })
}

test('they are there to be found', async ({ cast }) => {
  expect(surelySeen.filter((one) => !seen.has(one))).toEqual([])
  expect(seen.size).toBeGreaterThan(1500)
  const { html } = await cast.visitor.get('/en/search?q=canary')
  expect(within(html).map(({ model, column }) => `${model}.${column}`)).toContain('Person.slug')
})

test('mail holds for each reader only what they may see', async ({ portal, cast }) => {
  await runEveryJob(portal, cast)
  const received = database(portal)
    .all<{ toAddress: string; body: string }>(
      `SELECT toAddress, subject || ' ' || text || ' ' || html AS body FROM OutboxMail`,
    )
    .flatMap(({ toAddress, body }) => within(body).map((one) => ({ who: receiverOf(toAddress), ...one })))
  const leaked = received.filter(({ who, ...one }) => !mayRead(who, one))
  expect(leaked).toEqual([])
  expect(received).toContainEqual(
    expect.objectContaining({ who: 'owner of published', model: 'Adaptation', column: 'title' }),
  )
})

/** Whatever there is to remind of and to tell has been written, and nothing that is planted is in a job's way. */
async function runEveryJob(portal: Portal, cast: Cast): Promise<void> {
  const jobs = () => database(portal).all<JobRow>(`SELECT * FROM Job WHERE name NOT LIKE 'canary%'`)
  const before = new Map(jobs().map(({ name, lastFinishedAt }) => [name, lastFinishedAt]))
  for (const name of before.keys()) await cast.operator.act('runJobNowAction', { name })
  const unfinished = () => jobs().filter(({ name, lastFinishedAt }) => before.get(name) === lastFinishedAt)
  await expect.poll(unfinished, { timeout: 60_000 }).toEqual([])
  expect(jobs().filter(({ lastError }) => lastError !== null)).toEqual([])
}

/** Without these the test would prove nothing. */
const surelySeen = [
  'visitor published Person.name',
  'visitor published RoleTerm.dutyZh',
  'visitor published Event.titleEn',
  'visitor published Article.title',
  'visitor published Minutes.text',
  'visitor published Task.titleEn',
  'visitor published Campaign.rulesEn',
  'visitor published Rubric.lines',
  'visitor published AnnualReport.textEn',
  'member published Meeting.joinUrl',
  'committer published Submission.summary',
  'committer published Appeal.text',
  'committer published Event.joinUrl',
  'committer published MembershipApplication.motivation',
  'committer withheld Event.titleEn',
  'committer withheld Talk.title',
  'maintainer published PersonClaim.handle',
  'maintainer published RecognitionProposal.statement',
  'maintainer withheld AnnualReport.textEn',
  'maintainer withheld Prize.nameEn',
  'maintainer published CorrectionRequest.text',
  'operator published OutboxMail.subject',
  'owner of published published Submission.summary',
  'owner of withheld withheld Person.titleEn',
]

function within(body: string): (Canary & { planting: Planting })[] {
  const found = [...new Set(body.toLowerCase().match(/canary-[a-z]+-[a-z]+-[a-z]+/g))]
  if (found.length === 0) return []
  return plantings.flatMap(({ prefix, canaries }) =>
    canaries
      .filter(({ value }) => found.some((one) => one.startsWith(value)))
      .map((one) => ({ ...one, planting: prefix })),
  )
}

/** Whoever is none of the cast reads as a visitor does. */
const receiverOf = (address: string): CanaryReader => {
  const owner = plantings.find(({ email }) => email === address)
  return owner ? `owner of ${owner.prefix}` : (parts.find((part) => addressOf(part) === address) ?? 'visitor')
}

function chunks<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
