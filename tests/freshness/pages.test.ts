import { describe, expect, test } from 'vitest'
import { TouchedTables } from '@/lib/db/touched-tables'
import { keptPage, variantFor } from '@/lib/http/kept-page'
import { visitorAddress } from '@/lib/http/visitor-address'
import { OutOfOrder, visitorPage } from '@/lib/http/visitor-page'

describe('which tables a statement touches', () => {
  const touched = new TouchedTables(['Event', 'SignUp', 'User'])
  test.each([
    ['SELECT 1', [], false, false],
    ['SELECT "id" FROM "Event"', ['Event'], false, false],
    ['SELECT "eventId" FROM `main`.`SignUp` WHERE `eventId` = ?', ['SignUp'], false, false],
    ['select * from event e join "User" u on true', ['Event', 'User'], false, false],
    ['INSERT INTO "Event" ("slug") VALUES ($1) RETURNING "id"', ['Event'], true, false],
    ['WITH gone AS (DELETE FROM "SignUp" RETURNING *) SELECT * FROM gone', ['SignUp'], true, false],
    ['/* hint */ UPDATE "User" SET "name" = $1', ['User'], true, false],
    ['SELECT * INTO "Copy" FROM "Event"', ['Event'], true, false],
    ['DELETE FROM elsewhere', [], true, true],
    ['COMMIT', [], true, false],
    ['PRAGMA data_version', [], true, false],
  ])('%s', (sql, tables, writes, isUnknownWrite) => {
    expect(touched.of(sql)).toEqual({ tables, writes, isUnknownWrite })
  })
})

describe('the address under which a page is kept', () => {
  test.each([
    ['/zh', '/zh', true],
    ['/zh/people', '/zh/people', true],
    ['/zh/goals?year=2025', '/zh/goals?year=2025', true],
    [
      '/en/events?after=01a2044f-dacf-758c-be10-ccae41a1591e',
      '/en/events?after=01a2044f-dacf-758c-be10-ccae41a1591e',
      false,
    ],
    ['/zh/people?utm_source=x&_rsc=1', '/zh/people', true],
    ['/zh/people?q=a', '/zh/people?q=a', false],
    ['/en/events?show=past&x=1', '/en/events?show=past', true],
    ['/en/events?show=PAST', '/en/events', true],
    ['/en/events?show=past&show=x', '/en/events?show=past', true],
    ['/en/events/some-event?done=signed-up', '/en/events/some-event?done=signed-up', false],
    ['/zh/events/a/calendar.ics?x', '/zh/events/a/calendar.ics', true],
    ['/robots.txt', '/robots.txt', true],
    ['/sitemap.xml?x=1', '/sitemap.xml', true],
    ['/zh/sign-in/confirm?token=t&email=e&to=/zh', '/zh/sign-in/confirm?token=t&email=e&to=%2Fzh', false],
  ])('%s', (requested, url, isKept) => {
    expect(visitorAddress(requested)).toEqual({ url, isKept })
  })

  test.each(['/', '/de', '/zh/', '/zh//x', '/zh/../x', '/zh/%70eople', '/api/auth', '//zh', '/zh/a b', '/ZH'])(
    '%s is left to Next',
    (requested) => expect(visitorAddress(requested)).toBeNull(),
  )
})

describe('a page without the framework', () => {
  const page = (body: string) => `<!DOCTYPE html><html lang="zh"><head></head><body>${body}</body></html>`

  test('keeps everything but its scripts, their preloads and comments', () => {
    const framework =
      '<link rel="preload" as="script" href="/_next/a.js"><script src="/_next/a.js"></script><!--$--><script>self.__next_f</script>'
    const ours = '<script src="/visitor.js"></script><script type="application/ld+json">{"a":"<b>"}</script>'
    const text = '<form><input type="hidden" name="$ACTION_ID_x" value=""><p>a &amp; b</p></form>'
    expect(visitorPage(page(`${framework}${ours}${text}`))).toBe(page(`${ours}${text}`))
  })

  test.each(['<template id="B:0"></template>', '<div hidden id="S:1">late</div>', '<template id="P:a"></template>'])(
    'refuses a part that comes late: %s',
    (late) => expect(() => visitorPage(page(late))).toThrow(OutOfOrder),
  )
})

describe('the form that a browser gets', () => {
  const page = keptPage(Buffer.from('x'), [], { tables: new Map(), everything: 0, until: null, unsettled: new Set() })
  const form = (name: string) => ({ body: Buffer.from(name), etag: name, headers: [], notModified: [] })
  page.variants.br = form('br')
  page.variants.gzip = form('gzip')
  test.each([
    [undefined, 'x'],
    ['', 'x'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.0', 'x'],
    ['identity', 'x'],
  ])('%s', (acceptEncoding, body) => expect(variantFor(page, acceptEncoding).body.toString()).toBe(body))
})
