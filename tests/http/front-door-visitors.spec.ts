// What a visitor's browser gets: one small script, no framework, nothing that the policy refuses; and each page is kept.
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { visitorAddress } from '@/lib/http/visitor-address'
import { admit, foundingPerson, newEvent } from '../support/cast.ts'
import { listSlugs } from '../support/content-slugs.ts'
import { type Stop, tour } from '../support/page-tour.ts'
import { expect, play, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'

/** Of all that a page loads, compressed; and of the script as it is written. */
const LOADED_LIMIT = 5 * 1024
const SCRIPT_LIMIT = 3 * 1024

test('every page of a visitor loads /visitor.js alone, at most 3 KB, and no rule of the policy is broken', async ({
  page,
  portal,
  scene,
}) => {
  test.setTimeout(180_000)
  await noteViolations(page)
  const faults: string[] = []
  for (const path of addresses(tour(scene))) {
    const scripts: string[] = []
    page.removeAllListeners('response')
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname)
    })
    await page.goto(path)
    if (scripts.join() !== '/visitor.js') faults.push(`${path} loads ${scripts.join() || 'nothing'}`)
    const html = await page.content()
    if (/_next\/static\/[^"]*\.js|__next_f/.test(html)) faults.push(`${path} names the framework's scripts`)
    faults.push(...(await violationsOf(page)).map((violation) => `${path}: ${violation}`))
  }
  const script = await (await fetch(`${portal.url}/visitor.js`)).text()
  expect(faults).toEqual([])
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(SCRIPT_LIMIT)
  expect(gzipSync(script).length).toBeLessThanOrEqual(LOADED_LIMIT)
})

test('every public page is kept: asked for again, it is not rendered again', async ({ portal, scene }) => {
  const counted = async (name: string) => {
    const metrics = await (await fetch(`${portal.url}/metrics`)).text()
    return Number(new RegExp(`^portal_page_cache_${name} (\\d+)`, 'm').exec(metrics)?.[1])
  }
  const notKept: string[] = []
  for (const path of addresses(tour(scene))) {
    const reader = openReader(portal)
    const { status } = await reader.get(path)
    if (status !== 200 || isFree(path)) continue
    const hits = await counted('hits')
    await reader.get(path)
    if ((await counted('hits')) !== hits + 1) notKept.push(path)
  }
  expect(notKept).toEqual([])
})

test('signed in, no page breaks a rule of its policy either', async ({ page, context, portal, cast, scene }) => {
  test.setTimeout(180_000)
  await noteViolations(page)
  const faults: string[] = []
  for (const { part, path } of tour(scene).filter((stop) => stop.part !== 'visitor' && stop.status !== 404)) {
    await play(context, portal, cast, part)
    await page.goto(`/en${path}`)
    faults.push(...(await violationsOf(page)).map((violation) => `${part} at ${path}: ${violation}`))
  }
  expect(faults).toEqual([])
})

test('a script in any text that public pages show does not run, kept or not', async ({
  page,
  context,
  portal,
  cast,
}) => {
  test.setTimeout(120_000)
  const attempts = (field: string) => [
    `<script>window.ran='${field}'</script>`,
    `"><img src=x onerror="window.ran='${field}'">`,
    `</title></script><svg onload="window.ran='${field}'">`,
    `<a href="javascript:window.ran='${field}'">x</a>`,
  ]
  const fields = ['titleZh', 'titleEn', 'descriptionZh', 'descriptionEn', 'placeZh', 'placeEn']
  const slugs: string[] = []
  for (const index of attempts('').keys()) {
    const slug = `script-${index}`
    slugs.push(slug)
    const own = Object.fromEntries(fields.map((field) => [field, attempts(field)[index] ?? '']))
    const { redirect, state } = await cast.maintainer.act('createEventAction', newEvent({ slug, ...own }))
    expect([slug, redirect !== null, state]).toEqual([slug, true, null])
  }
  const applicant = openReader(portal)
  await applicant.signIn('script@example.org')
  const name = `<script>window.ran='name'</script>`
  await admit(applicant, cast.maintainer, name)

  const pages = [
    '/zh',
    '/zh/events',
    '/en/events',
    '/en/people',
    ...slugs.flatMap((slug) => [`/zh/events/${slug}`, `/en/events/${slug}`]),
  ]
  const ran: string[] = []
  for (const part of ['visitor', 'member'] as const) {
    if (part !== 'visitor') await play(context, portal, cast, part)
    // Twice: rendered, then kept.
    for (const path of [...pages, ...pages]) {
      await page.goto(path, { waitUntil: 'load' })
      for (const link of await page.locator('a[href^="javascript:"]').all())
        ran.push(`${path}: ${await link.textContent()}`)
      const value = await page.evaluate(() => Reflect.get(window, 'ran'))
      if (value !== undefined) ran.push(`${part} at ${path}: ${value}`)
    }
  }
  expect(ran).toEqual([])
})

test('the policy stops an inline script that does get into a page', async ({ page, portal, complaints }) => {
  for (const path of ['/zh', '/en/sign-in']) {
    const answer = await fetch(portal.url + path)
    const html = (await answer.text()).replace(
      '</body>',
      `<script>window.ran=1</script><p onclick="window.ran=2">p</p></body>`,
    )
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    await page.route(`**${path}`, (route) =>
      route.fulfill({ body: html, headers: { 'content-type': 'text/html', 'content-security-policy': policy } }),
    )
    await page.goto(path)
    await page.locator('p[onclick]').click()
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  }
  // Two scripts, two handlers: refused, and said so.
  expect(complaints.splice(0).filter((one) => one.includes('Content Security Policy'))).toHaveLength(4)
})

const addresses = (stops: Stop[]): string[] => [
  ...new Set(
    stops
      .filter(({ part, path, status }) => part === 'visitor' && status !== 404 && !/^\/(404|500)$/.test(path))
      .flatMap(({ path }) => [`/zh${path}`, `/en${path}`]),
  ),
  '/en/events/sharing',
  `/zh/people/${foundingPerson('maintainer').slug}`,
  ...listSlugs('content', 'activities').map((path) => `/en${path}`),
]

/** A reader's own words are in the address, or it is for one mailed link: rendered each time. */
const isFree = (path: string) =>
  [path, `${path.split('?')[0]}?token=x`].some((one) => visitorAddress(one)?.isKept === false)

async function noteViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = []
    Reflect.set(window, 'violations', violations)
    document.addEventListener('securitypolicyviolation', (violation) => {
      violations.push(`${violation.violatedDirective} ${violation.blockedURI}`)
    })
  })
}

const violationsOf = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'violations') ?? [])
