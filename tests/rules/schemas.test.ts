import { describe, expect, test } from 'vitest'
import { emailAddress, localPath, providerSignInSchema, signInLinkSchema, signInRequestSchema } from '@/lib/auth/schema'
import { optionalLink, optionalText, requiredLine, requiredText, rowId } from '@/lib/forms/fields'
import { directorySchema } from '@/lib/people/schema'
import { personSlug } from '@/lib/people/slug'

describe('an e-mail address', () => {
  test.each([
    ['name@example.org', 'name@example.org'],
    ['  Name@Example.ORG \n', 'name@example.org'],
    ['ｎａｍｅ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'name@example.org'],
    ['first.last+tag@mail.example.org', 'first.last+tag@mail.example.org'],
    ['a@xn--fiqs8s.example', 'a@xn--fiqs8s.example'],
  ])('%j is known as %s', (typed, known) => {
    expect(emailAddress.parse(typed)).toBe(known)
  })

  test.each([
    ['Cyrillic letters that look alike', 'nаme@example.org'],
    ['a Cyrillic domain', 'name@ехample.org'],
    ['a Turkish dotless i', 'nıme@example.org'],
    ['an accent', 'josé@example.org'],
    ['a space', 'na me@example.org'],
    ['a line break', 'name@example.org\nbcc: other@example.org'],
    ['a NUL', 'name\u0000@example.org'],
    ['a zero-width space', 'na\u200bme@example.org'],
    ['two addresses', 'a@example.org,b@example.org'],
    ['a display name', 'Name <name@example.org>'],
    ['a quoted local part', '"a b"@example.org'],
    ['an address literal', 'name@[192.0.2.1]'],
    ['no domain', 'name@'],
    ['no dot', 'name@localhost'],
    ['two dots', 'a..b@example.org'],
    ['nothing', ''],
    ['a number', 5],
    ['a list', ['name@example.org']],
  ])('with %s is refused', (_, typed) => {
    expect(emailAddress.safeParse(typed).success).toBe(false)
  })

  test('has at most 254 characters', () => {
    const ofLength = (length: number) => {
      const domain = `${Array(4).fill('d'.repeat(45)).join('.')}.org`
      return `${'n'.repeat(length - domain.length - 1)}@${domain}`
    }
    expect(ofLength(254).length).toBe(254)
    expect(emailAddress.safeParse(ofLength(254)).success).toBe(true)
    expect(emailAddress.safeParse(ofLength(255)).success).toBe(false)
  })
})

describe('where to go on after signing in', () => {
  test.each([
    ['/zh'],
    ['/en/'],
    ['/zh/events/spring-session'],
    ['/en/people?q=%E5%BC%A0&after=018f'],
    ['/zh/news/2025-04-30-launch'],
    ['/en/me?done=signed-up'],
    ['/en/people/%E5%BC%A0'],
  ])('%s stays', (path) => {
    expect(localPath.parse(path)).toBe(path)
  })

  test.each([
    ['https://evil.example'],
    ['//evil.example'],
    ['///evil.example'],
    ['/zh//evil.example'],
    ['/zh/events//evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/zh\\..\\evil.example'],
    ['javascript:alert(1)'],
    ['/zh/../..'],
    ['/zh/..'],
    ['/zh/.'],
    ['/zh/..//evil.example'],
    ['/zh/./events'],
    ['/zh/%2e%2e/'],
    ['/zh/%2E./events'],
    ['/zh/%2f%2fevil.example'],
    ['/zh/%5cevil.example'],
    ['/zh/%252f%252fevil.example'],
    ['/zh/%0d%0aSet-Cookie:x'],
    ['/zh/%00'],
    ['/zh/%'],
    ['/zh/%e'],
    ['/zh\n//evil.example'],
    ['/zh/events\n'],
    ['\t//evil.example'],
    [' /zh'],
    ['/zh@evil.example'],
    ['/zh:80'],
    ['/zhevil.example'],
    ['/de/events'],
    ['/api/auth/signout'],
    ['/'],
    [''],
    ['/zh/events#//evil.example'],
    [`/zh/${'x'.repeat(500)}`],
  ])('%j is refused', (path) => {
    expect(localPath.safeParse(path).success).toBe(false)
  })

  test('a wrong one counts as absent: signing in works, and ends at home', () => {
    const request = { email: 'name@example.org', locale: 'zh' }
    expect(signInRequestSchema.parse({ ...request, to: '//evil.example' })).toEqual({ ...request, to: undefined })
    expect(signInRequestSchema.parse({ ...request, to: '' })).toEqual({ ...request, to: undefined })
    expect(signInRequestSchema.parse({ ...request, to: '/en/me' })).toEqual({ ...request, to: '/en/me' })
    expect(providerSignInSchema.parse({ provider: 'gitee', to: ['/zh', '/en'] })).toEqual({ provider: 'gitee' })
    expect(signInRequestSchema.safeParse({ ...request, roles: 'MAINTAINER' }).success).toBe(false)
    expect(signInRequestSchema.safeParse({ ...request, locale: 'de' }).success).toBe(false)
  })

  test('a link carries a token of ours, or nothing that we look at', () => {
    const link = { token: 'a'.repeat(43), email: 'name@example.org' }
    expect(signInLinkSchema.safeParse(link).success).toBe(true)
    for (const token of ['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}\n`, `${'a'.repeat(42)}'`]) {
      expect(signInLinkSchema.safeParse({ ...link, token }).success).toBe(false)
    }
  })
})

describe('text in forms', () => {
  test.each([
    [' a  b\tc ', 'a b c'],
    ['one\r\ntwo\rthree\u2028four', 'one two three four'],
    ['e\u0301', 'é'],
    ['\u3000全角空格\u3000', '全角空格'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['👩🏽‍💻', '👩🏽‍💻'],
  ])('the line %j becomes %j', (typed, kept) => {
    expect(requiredLine(40).parse(typed)).toBe(kept)
  })

  test('longer text keeps its lines', () => {
    expect(requiredText(40).parse('one\r\n\r\n\ttwo\rthree\n')).toBe('one\n\n\ttwo\nthree')
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n\u00a0\u3000\ufeff'],
    ['signs that nobody sees', '\u200b\u200d\u2060\u202e\u00ad'],
  ])('%s is empty', (_, typed) => {
    expect(
      requiredLine(40)
        .safeParse(typed)
        .error?.issues.map(({ code }) => code),
    ).toEqual(['too_small'])
    expect(requiredText(40).safeParse(typed).success).toBe(false)
    expect(optionalText(40).parse(typed)).toBeUndefined()
    expect(optionalLink.parse(typed)).toBeUndefined()
  })

  test('what is absent is absent', () => {
    expect(optionalText(40).parse(undefined)).toBeUndefined()
    expect(optionalLink.parse(undefined)).toBeUndefined()
  })

  test.each([
    ['NUL', 'a\u0000b'],
    ['backspace', 'a\bb'],
    ['escape', 'a\u001b[31mb'],
    ['delete', 'a\u007fb'],
    ['a C1 control', 'a\u0085b'],
    ['the first half of a character', 'a\ud83db'],
    ['the second half of a character', '\ude00'],
  ])('%s is refused', (_, typed) => {
    for (const schema of [requiredLine(40), requiredText(40), optionalText(40), optionalLink]) {
      expect(schema.safeParse(typed).success).toBe(false)
    }
  })

  test('length counts in whole characters, after tidying, never less than a browser lets one type', () => {
    expect(requiredLine(5).safeParse('  12345  ').success).toBe(true)
    expect(requiredLine(5).safeParse('123456').success).toBe(false)
    expect(requiredText(2).safeParse('👍👍').success).toBe(true)
    expect(requiredText(1).safeParse('👍👍').success).toBe(false)
    expect(optionalText(5).safeParse('123456').success).toBe(false)
  })

  test.each([[5], [null], [['a']], [{ a: 1 }], [true]])('%j is no text', (value) => {
    expect(requiredLine(40).safeParse(value).success).toBe(false)
    expect(optionalText(40).safeParse(value).success).toBe(false)
  })

  test('an id is a UUID', () => {
    expect(rowId.safeParse('018f0000-0000-7000-8000-000000000000').success).toBe(true)
    for (const wrong of ['', '1', "' OR 1=1", '018f0000-0000-7000-8000-00000000000g', undefined, {}]) {
      expect(rowId.safeParse(wrong).success).toBe(false)
    }
  })
})

test('a search of people takes anything, and makes the best of it', () => {
  const absent = { q: '', role: undefined, area: '', affiliation: '', after: undefined }
  expect(directorySchema.parse({ q: ' a ', role: 'emeritus', after: '' })).toEqual({
    ...absent,
    q: 'a',
    role: 'emeritus',
  })
  expect(directorySchema.parse({})).toEqual(absent)
  expect(directorySchema.parse({ q: 'a\u0000', role: 'MEMBER', after: '\ud800', area: ['a'] })).toEqual(absent)
  expect(directorySchema.parse({ q: ['a', 'b'], after: 'x'.repeat(101), affiliation: {} })).toEqual(absent)
})

describe('the address of a person', () => {
  test.each([
    ['Member 0001', 'member-0001'],
    ['José Ñandú', 'jose-nandu'],
    ['Ｗｉｄｅ', 'wide'],
    ['<b>../x</b>', 'b-x-b'],
    ['成员', 'member'],
    ['-- --', 'member'],
    ['x'.repeat(80), 'x'.repeat(40)],
  ])('of %j begins with %s and ends with five signs', (name, start) => {
    const slug = personSlug(name)
    expect(slug.slice(0, -6)).toBe(start)
    expect(slug.slice(-6)).toMatch(/^-[2-9a-hjkmnp-z]{5}$/)
  })
})
