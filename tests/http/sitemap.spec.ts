import { metric } from '../bench/metrics.ts'
import { pagePatterns } from '../support/app-paths.ts'
import { newEvent } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'

/** Pages for nobody to look for, beside those of whoever is signed in. */
const leftOut = [
  ...[
    '/404',
    '/search',
    '/500',
    '/certificates',
    '/sign-in',
    '/claim',
    '/follow/confirm',
    '/follow/sent',
    '/follow/settings',
    '/unsubscribe',
  ],
  ...[
    '/me',
    '/join/apply',
    '/meetings/propose',
    '/nominations/new',
    '/articles/propose',
    '/recognitions/propose',
    '/welcome',
    '/admin',
  ],
]

test('the site map has every public page, in each language, and all of them are there', async ({ portal, scene }) => {
  const { text, headers } = await read('/sitemap.xml')
  expect(headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
    address.replace(portal.url, ''),
  )
  expect(new Set(addresses).size).toBe(addresses.length)

  const single = pagePatterns().filter(
    (pattern) => pattern.startsWith('/[locale]') && !pattern.includes('[', 1 + '[locale]'.length),
  )
  const expected = single
    .map((pattern) => pattern.replace('/[locale]', ''))
    .filter((path) => !leftOut.some((one) => path === one || path.startsWith(`${one}/`)))
  const events = [
    `/tasks/${scene.tasks.openSlug}`,
    `/events/${scene.eventSlug}`,
    `/meetings/${scene.meetingSlug}`,
    `/people/${scene.memberSlug}`,
  ]
  for (const path of [...expected, ...events])
    for (const locale of ['zh', 'en']) expect(addresses).toContain(`/${locale}${path}`)

  for (const address of addresses) expect([address, (await fetch(portal.url + address)).status]).toEqual([address, 200])
  const first = text.match(/<url>.*<\/url>/)?.[0] ?? ''
  const links = [...first.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [language, href])
  expect(links).toEqual([
    ['zh-Hans', `${portal.url}/zh`],
    ['en', `${portal.url}/en`],
    ['x-default', `${portal.url}/zh`],
  ])

  async function read(path: string) {
    const answer = await fetch(portal.url + path)
    expect([path, answer.status]).toEqual([path, 200])
    return { text: await answer.text(), headers: answer.headers }
  }
})

test('the site map is kept until something is added, and robots are told of it', async ({ portal, cast, scene }) => {
  expect(scene.eventSlug).toBe('sharing')
  const robots = await (await fetch(`${portal.url}/robots.txt`)).text()
  expect(robots).toContain(`Sitemap: ${portal.url}/sitemap.xml`)
  expect(robots.split('\n')).toContain('Disallow: /en/admin')
  // A rule is the beginning of an address: this one would hide the meetings as well.
  expect(robots.split('\n')).not.toContain('Disallow: /en/me')
  const read = async () => (await fetch(`${portal.url}/sitemap.xml`)).text()
  const before = await read()
  const hits = await metric(portal, 'portal_page_cache_hits')
  expect(await read()).toBe(before)
  expect(await metric(portal, 'portal_page_cache_hits')).toBe(hits + 1)
  await cast.maintainer.act('createEventAction', newEvent({ slug: 'on-the-map' }))
  expect(await read()).toContain('/en/events/on-the-map<')
})
