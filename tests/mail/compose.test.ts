import { describe, expect, test } from 'vitest'
import { getSite } from '@/lib/content/load'
import en from '@/lib/i18n/messages/en/mail'
import zh from '@/lib/i18n/messages/zh/mail'
import { locales } from '@/lib/i18n/routing'
import { compose, type Letter } from '@/lib/mail/compose'

process.env.APP_URL = 'https://portal.example.org'

const { greeting: _greeting, automatic: _automatic, subscription: _subscription, ...letters } = zh
const kinds = Object.keys(letters) as Letter['kind'][]
const nasty = '<img src=x onerror=alert(1)>&"\'{name}'
const params = {
  name: nasty,
  reason: nasty,
  event: nasty,
  place: nasty,
  time: nasty,
  minutes: 10,
  hours: 48,
  days: 14,
  answer: nasty,
  role: nasty,
  day: nasty,
}

describe.each(locales)('in %s', (locale) => {
  test.each(kinds)('%s says everything, and nothing in it is markup', (kind) => {
    const { subject, text, html } = compose({ kind, params, path: '/me' }, locale)
    expect(subject).not.toMatch(/[\r\n]|mail\./)
    expect(`${subject}${text}`).not.toContain('{site}')
    expect(html).toContain(`<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">`)
    expect(html).not.toMatch(/<img|onerror=alert\(1\)>/)
    expect(html).not.toMatch(/<(?!\/?(html|head|meta|title|body|p|a|br)[ >]|!doctype)/i)
    expect(text).toContain(`https://portal.example.org/${locale}/me`)
    expect(html).toContain(`href="https://portal.example.org/${locale}/me"`)
    const button = { zh, en }[locale][kind].button
    expect(text).toContain(button)
    expect(html).toContain(button)
    expect(text).toContain(getSite().name[locale])
  })
})

test('a line break in a name can’t begin a header', () => {
  const event = 'Talk\r\nBcc: all@example.org\u2028\u2029\n\nBody'
  const { subject } = compose({ kind: 'sign-up-confirmed', params: { ...params, event }, path: '/me' }, 'en')
  expect(subject).toBe('You have a place: Talk Bcc: all@example.org Body')
})

test('a link is escaped where it stands in HTML, and whole in text', () => {
  const url = 'https://portal.example.org/en/sign-in/confirm?token=t&email=a%40example.org&to=%2Fen"x'
  const { text, html } = compose({ kind: 'sign-in', params: { minutes: 10 }, url }, 'en')
  expect(text).toContain(url)
  expect(html).toContain('href="https://portal.example.org/en/sign-in/confirm?token=t&#38;email=')
  expect(html).not.toContain('"x')
})

test('facts that differ by language are asked for in the reader’s', () => {
  const letter: Letter = {
    kind: 'sign-up-cancelled',
    params: (locale) => ({ event: locale === 'zh' ? '分享' : 'Session' }),
    path: '/me',
  }
  expect(compose(letter, 'zh').subject).toBe('已取消报名：分享')
  expect(compose(letter, 'en').subject).toBe('Sign-up cancelled: Session')
})
