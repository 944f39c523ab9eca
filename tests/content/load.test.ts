import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { instead, otherSig, otherSigWith } from './folder'

/** The loader as a new process would have it, reading the given folder. */
async function loaderOf(folder: string, mode: 'production' | 'development' = 'production') {
  vi.resetModules()
  vi.stubEnv('CONTENT_DIR', folder)
  vi.stubEnv('NODE_ENV', mode)
  return import('@/lib/content/load')
}

beforeEach(() => () => vi.unstubAllEnvs())

test('the folder of CONTENT_DIR is read', async () => {
  const { getSite, getCharter, getRoster, listGoals } = await loaderOf(otherSig)
  expect(getSite().name).toEqual({ zh: '示例存储 SIG', en: 'Example Storage SIG' })
  expect(getCharter().timeZone).toBe('Europe/Berlin')
  expect(getRoster().people.map(({ slug }) => slug)).toEqual([
    'member-0001',
    'member-0002',
    'member-0003',
    'member-0004',
  ])
  expect(listGoals().map(({ year }) => year)).toEqual([2030])
})

test('the latest year of goals comes first', async () => {
  const goals = (year: number) =>
    `year: ${year}\ngoals:\n  - { id: a, title: &t { zh: 甲, en: A }, summary: *t, targets: [{ id: b, text: *t, unit: *t, target: 1, comparison: at-least, metric: null }] }\n`
  const { listGoals } = await loaderOf(otherSigWith({ 'goals/2029.yaml': goals(2029), 'goals/2031.yaml': goals(2031) }))
  expect(listGoals().map(({ year }) => year)).toEqual([2031, 2030, 2029])
})

test('a page, whole', async () => {
  const { getPage } = await loaderOf(otherSig)
  expect(await getPage('en', 'about')).toEqual({
    slug: 'about',
    title: 'About',
    description: 'A fictional storage interest group.',
    order: 1,
    toc: [{ id: 'areas', text: 'Areas', depth: 2 }],
    html:
      '<p>A fictional interest group, only for tests.</p>\n' +
      '<h2 id="areas">Areas<a class="heading-anchor" aria-hidden="true" tabindex="-1" href="#areas">#</a></h2>\n' +
      '<p>See <a href="/en/areas#block-storage">technical areas</a>.</p>',
  })
  expect(await getPage('zh', 'privacy')).toMatchObject({ version: 3, date: '2030-01-01' })
  expect(await getPage('en', 'nowhere')).toBeNull()
  expect(await getPage('en', '../zh/about')).toBeNull()
})

test('lists hold the pages of one folder, by date, order and name', async () => {
  const news = (day: string) => `---\ntitle: A\ndescription: B\ndate: ${day}\n---\n`
  const later = 'news/2030-03-01-later.md'
  const { listPages } = await loaderOf(
    otherSigWith({ [`zh/${later}`]: news('2030-03-01'), [`en/${later}`]: news('2030-03-01') }),
  )
  expect(listPages('zh').map(({ slug }) => slug)).toEqual([
    'about',
    'areas',
    'activities',
    'code-of-conduct',
    'governance',
    'join',
    'privacy',
    'welcome',
  ])
  expect(listPages('zh', 'activities').map(({ title }) => title)).toEqual(['会议'])
  expect(listPages('en', 'news').map(({ slug }) => slug)).toEqual([
    'news/2030-03-01-later',
    'news/2030-01-15-first-meeting',
  ])
  expect(listPages('en', 'nothing')).toEqual([])
})

test('in production a change waits for the next start, in development it shows at once', async () => {
  for (const [mode, expected] of [
    ['production', 'About'],
    ['development', 'About us'],
  ] as const) {
    const folder = otherSigWith({})
    const { getPage } = await loaderOf(folder, mode)
    expect((await getPage('en', 'about'))?.title).toBe('About')
    edit(path.join(folder, 'en/about.md'))
    expect((await getPage('en', 'about'))?.title).toBe(expected)
  }
})

test('broken content is told with file, line and reason', async () => {
  const { getSite } = await loaderOf(otherSigWith({ 'sig.yaml': instead('id: example-storage', 'id: Example') }))
  expect(() => getSite()).toThrow(
    'The content can\'t be used:\nsig.yaml:2: id must be lower-case letters, digits and single hyphens, not "Example"',
  )
})

test('a folder that is not there', async () => {
  const { getSite } = await loaderOf(path.join(otherSig, 'nowhere'))
  expect(() => getSite()).toThrow(/sig\.yaml:1: the file is missing/)
})

test('pictures are found by name, and nothing else is', async () => {
  const folder = otherSigWith({ 'zh/images/dot.png': new Uint8Array([1, 2]), 'secret.txt': 'x' })
  await loaderOf(folder)
  const { getPicture } = await import('@/lib/content/pictures')
  expect(await getPicture('zh/images/dot.png')).toEqual({ type: 'image/png', bytes: Buffer.from([1, 2]) })
  for (const file of ['secret.txt', 'sig.yaml', 'zh/../zh/images/dot.png', '../x.png', 'zh/images/none.png'])
    expect(await getPicture(file)).toBeNull()
})

function edit(file: string) {
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: About', 'title: About us'))
  // Some file systems count whole seconds.
  const later = new Date(Date.now() + 5000)
  utimesSync(file, later, later)
}
