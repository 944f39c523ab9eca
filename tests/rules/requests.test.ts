import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { clientAddress } from '@/lib/http/client-address'
import { isPagePath, localeOfPath, preferredLocale } from '@/lib/http/locale-path'
import { isSameOrigin } from '@/lib/http/origin'

describe('a form comes from our own page', () => {
  const own = 'https://portal.example.org'
  test.each<[string | null, string | null, boolean]>([
    [own, null, true],
    [own, 'same-origin', true],
    [own, 'cross-site', true],
    [null, 'same-origin', true],
    [null, null, false],
    [null, 'same-site', false],
    [null, 'cross-site', false],
    [null, 'none', false],
    ['null', 'same-origin', false],
    ['', 'same-origin', false],
    ['http://portal.example.org', 'same-origin', false],
    ['https://portal.example.org:8443', null, false],
    ['https://evil.example', 'same-origin', false],
    ['https://portal.example.org.evil.example', null, false],
    ['https://evil.example/https://portal.example.org', null, false],
    ['https://PORTAL.example.org', null, false],
  ])('Origin %j, Sec-Fetch-Site %j: %s', (origin, secFetchSite, isOwn) => {
    expect(isSameOrigin({ origin, secFetchSite }, own)).toBe(isOwn)
  })
})

describe('the language of a path', () => {
  test.each([
    ['/zh', 'zh'],
    ['/en/events', 'en'],
    ['/zh?x=1', 'zh'],
    ['/en?x=/zh', 'en'],
    ['/', null],
    ['/zhx', null],
    ['/ZH', null],
    ['//zh', null],
    ['/events/zh', null],
    ['', null],
  ])('%s: %s', (path, locale) => {
    expect(localeOfPath(path)).toBe(locale)
  })

  test.each([
    ['/', true],
    ['/events', true],
    ['/apiary', true],
    ['/_next/static/x.js', false],
    ['/api', false],
    ['/api/auth/callback/email?x', false],
    ['/healthz', false],
    ['/readyz?x', false],
    ['/favicon.ico', false],
    ['/robots.txt?x', false],
  ])('%s means a page: %s', (path, isPage) => {
    expect(isPagePath(path)).toBe(isPage)
  })

  test.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['de,fr;q=0.5', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.5, zh;q=0.9', 'zh'],
    ['de, EN-us;q=0.8, zh;q=0.2', 'en'],
    ['en;q=0, zh', 'zh'],
    ['en;q=0', 'zh'],
    ['*', 'zh'],
    [',,;;q=,en', 'en'],
    ['q=1;en', 'zh'],
  ])('Accept-Language %j asks for %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })
})

describe('who sent a request', () => {
  const request = (forwarded?: string | string[], remoteAddress: string | undefined = '198.51.100.9') =>
    ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage

  test.each<[string | undefined, number, string]>([
    [undefined, 0, '198.51.100.9'],
    ['203.0.113.5', 0, '198.51.100.9'],
    ['203.0.113.5', 1, '203.0.113.5'],
    ['1.1.1.1, 203.0.113.5', 1, '203.0.113.5'],
    ['1.1.1.1, 203.0.113.5, 10.0.0.1', 2, '203.0.113.5'],
    ['1.1.1.1 ,, 203.0.113.5 ', 1, '203.0.113.5'],
    ['203.0.113.5', 2, '198.51.100.9'],
    ['', 1, '198.51.100.9'],
  ])('X-Forwarded-For %j behind %d proxies: %s', (forwarded, proxies, address) => {
    expect(clientAddress(request(forwarded), proxies)).toBe(address)
  })

  test('a connection that is gone has no address', () => {
    const gone = { headers: {}, socket: {} } as unknown as IncomingMessage
    expect(clientAddress(gone, 0)).toBe('unknown')
  })
})
