import en from '@/lib/i18n/messages/en/refusals'
import talkWords from '@/lib/i18n/messages/en/talks'
import words from '@/lib/i18n/messages/en/validation'
import { addressOf, anArea, application, newEvent, talk } from '../support/cast.ts'
import { expect, play, test } from '../support/portal-test.ts'
import { type Fields, openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'

const say = (message: string, values: Record<string, string | number> = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), message)

// More attempts than one account has in a minute beside other files'.
test.use({ portalEnv: { PORTAL_OF: 'bad-input' } })

/** What is sent instead of what the form would send, and the message at each field; `''` is the form as a whole. */
type Case = [what: string, instead: Fields, errors: Record<string, string>]

const unreadable = new File(['x'], 'x.txt', { type: 'text/plain' })

const applicationCases: Case[] = [
  ['empty', { name: '', affiliation: ' ', motivation: '\n' }, all(words.required, 'name', 'affiliation', 'motivation')],
  [
    'over-long',
    { name: 'n'.repeat(81), affiliation: 'a'.repeat(121), motivation: 'm'.repeat(2001), heardFrom: 'h'.repeat(201) },
    {
      name: say(words['too-long'], { maximum: 80 }),
      affiliation: say(words['too-long'], { maximum: 120 }),
      motivation: say(words['too-long'], { maximum: 2000 }),
      heardFrom: say(words['too-long'], { maximum: 200 }),
    },
  ],
  ['no consent', { consent: '' }, { consent: words['consent-needed'] }],
  ['consent to an older privacy page', { consentVersion: '1' }, { consent: en['privacy-changed'] }],
  ['a kind that is not offered', { kind: 'MAINTAINER' }, { kind: words['choose-listed'] }],
  ['an area that is not there', { areas: 'no-such-area' }, { areas: en['area-unknown'] }],
  ['twenty-one areas', { areas: Array(21).fill('x') }, { areas: say(words['choose-fewer'], { maximum: 20 }) }],
  ['an address for a handle', { gitee: 'https://gitee.com/someone' }, { gitee: words['not-a-handle'] }],
  [
    'control characters',
    { name: 'n\u0000', motivation: 'm\u0007' },
    all(words['control-characters'], 'name', 'motivation'),
  ],
  ['a file for a text', { name: unreadable }, { name: words['wrong-type'] }],
  ['a text twice', { name: ['One', 'Two'] }, { name: words['wrong-type'] }],
  ['an unknown field', { role: 'MAINTAINER' }, { '': say(words['unknown-fields'], { fields: 'role' }) }],
]

const eventCases: Case[] = [
  ['a slug with spaces', { slug: 'a b' }, { slug: words['not-a-slug'] }],
  ['a slug that is taken', { slug: 'sharing' }, { slug: en['slug-taken'] }],
  ['no places', { capacity: '0' }, { capacity: say(words['at-least'], { minimum: 1 }) }],
  ['too many places', { capacity: '10001' }, { capacity: say(words['at-most'], { maximum: 10_000 }) }],
  ['half a place', { capacity: '1.5' }, { capacity: words['wrong-type'] }],
  ['no number', { capacity: 'many' }, { capacity: words['wrong-type'] }],
  ['a day that is not', { startsAt: '2031-02-30T10:00' }, { startsAt: words['not-a-time'] }],
  ['a script for a link', { joinUrl: 'javascript:alert(1)' }, { joinUrl: words['not-a-link'] }],
  ['an end before the start', { endsAt: newEvent().signUpClosesAt }, { endsAt: en['ends-before-start'] }],
  ['a start in the past', { startsAt: '2020-01-01T10:00' }, { startsAt: en['starts-in-past'] }],
]

test('each wrong field of an application gets its message, and nothing changes', async ({ portal, scene, cast }) => {
  expect(scene.eventSlug).toBe('sharing')
  const reader = openReader(portal)
  await reader.signIn('wrong-fields@example.org')
  const areas = await anArea(reader)
  await reader.act('submitApplicationAction', { ...application(), areas, consent: '' })
  const before = database(portal).everything()
  for (const [what, instead, errors] of applicationCases) {
    const { state } = await reader.act('submitApplicationAction', { ...application(), areas, ...instead })
    expect([what, shown(state)]).toEqual([what, errors])
  }
  expect(database(portal).everything()).toBe(before)
  // The same reader, with nothing wrong, is let through.
  expect((await cast.account.get('/en/join/apply')).status).toBe(200)
  expect((await reader.act('submitApplicationAction', { ...application(), areas })).redirect).toContain('/en/me')
})

test('each wrong field of an event gets its message, and nothing changes', async ({ portal, scene, cast }) => {
  expect(scene.eventSlug).toBe('sharing')
  const before = database(portal).everything()
  for (const [what, instead, errors] of eventCases) {
    const { state } = await cast.maintainer.act('createEventAction', { ...newEvent({ slug: 'new-one' }), ...instead })
    expect([what, shown(state)]).toEqual([what, errors])
  }
  expect(database(portal).everything()).toBe(before)
})

test('ids that name nothing, or are no ids, are answered in words', async ({ portal, scene, cast }) => {
  const before = database(portal).everything()
  const nobodys = '00000000-0000-7000-8000-000000000000'
  const answer = async (name: string, fields: Fields) => messageOf((await cast.maintainer.act(name, fields)).state)
  expect(await answer('signUpAction', { eventId: nobodys })).toBe(en['event-not-found'])
  expect(await answer('cancelSignUpAction', { eventId: nobodys })).toBe(en['event-not-found'])
  expect(await answer('cancelEventAction', { eventId: nobodys })).toBe(en['event-not-found'])
  expect(await answer('approveApplicationAction', { applicationId: nobodys })).toBe(en['application-not-found'])
  expect(await answer('withdrawApplicationAction', { applicationId: scene.applicationId })).toBe(en.forbidden)
  for (const eventId of ['', 'x', `${scene.eventId}'--`, '1 OR 1=1', scene.eventId.repeat(2)]) {
    const { status, state } = await cast.maintainer.act('signUpAction', { eventId })
    expect([status, state?.status]).toEqual([200, 'invalid'])
  }
  expect(database(portal).everything()).toBe(before)
  expect((await cast.maintainer.get(`/en/admin/applications/${nobodys}`)).status).toBe(404)
  expect((await cast.maintainer.get('/en/admin/applications/1%27--')).status).toBe(404)
})

test('a sign-up for somebody else is refused: the form has no such field', async ({ portal, scene, cast }) => {
  const before = database(portal).everything()
  const { state } = await cast.maintainer.act('signUpAction', { eventId: scene.eventId, personId: scene.eventId })
  expect(messageOf(state)).toBe(say(words['unknown-fields'], { fields: 'personId' }))
  expect(database(portal).everything()).toBe(before)
})

test('slides that are no PDF are refused at their field, and nothing is kept', async ({ portal, scene, cast }) => {
  const before = database(portal).everything()
  const cases: [File, string][] = [
    [new File(['<script>alert(1)</script>'], 'slides.pdf', { type: 'application/pdf' }), en['pdf-type']],
    [new File(['%PDF-1.7 cut off'], 'slides.pdf', { type: 'application/pdf' }), en['pdf-broken']],
    [new File([], 'slides.pdf'), en['slides-missing']],
  ]
  for (const [slides, message] of cases) {
    const { state } = await cast.member.act('addSlidesAction', { talkId: scene.talkId, slides, slidesUrl: '' })
    expect(messageOf(state)).toBe(message)
  }
  expect(database(portal).everything()).toBe(before)
})

test('slides of 100 MB are refused in words, and what is there stays', async ({ portal, scene, cast }) => {
  const before = database(portal).everything()
  const slides = new File([new Uint8Array(100_000_000)], 'slides.pdf', { type: 'application/pdf' })
  const { status, html } = await cast.member.send(`/en/me/talks/${scene.talkId}`, talkWords.own['slides-submit'], {
    slides,
  })
  expect([status, html.includes('larger than 5 MB')]).toEqual([413, true])
  expect(database(portal).everything()).toBe(before)
})

test('an application twice is refused, also when both are sent at once', async ({ portal }) => {
  const reader = openReader(portal)
  await reader.signIn('twice@example.org')
  const fields = { ...application({ name: 'Sent Twice' }), areas: await anArea(reader) }
  const answers = await Promise.all(Array.from({ length: 8 }, () => reader.act('submitApplicationAction', fields)))
  expect(answers.filter(({ redirect }) => redirect)).toHaveLength(1)
  const refusals = answers.filter(({ redirect }) => !redirect).map(({ state }) => messageOf(state))
  expect(new Set(refusals)).toEqual(new Set([en['application-open']]))
  expect(database(portal).one(`SELECT count(*) AS count FROM MembershipApplication WHERE name = 'Sent Twice'`)).toEqual(
    { count: 1 },
  )
})

test('what was typed comes back, also without a script, with a link to each field', async ({ portal }) => {
  const reader = openReader(portal)
  await reader.signIn('typed@example.org')
  const { status, html } = await reader.send('/en/join/apply', 'Affiliation', {
    ...application({ affiliation: '', motivation: 'Typed "with" <care> & more' }),
    areas: await anArea(reader),
  })
  expect(status).toBe(200)
  expect(html).toContain('Typed &quot;with&quot; &lt;care&gt; &amp; more')
  expect(html).toContain(words.required)
  const target = html.match(/class="error-links"><li><a href="#([^"]+)"/)?.[1]
  expect(html).toContain(`id="${target}"`)
})

const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}\${alert(3)}javascript:alert(4)`

test('HTML and script in every field are shown as typed and never run', async ({ portal, cast, page }) => {
  const reader = openReader(portal)
  const address = 'attack@example.org'
  await reader.signIn(address)
  const areas = await anArea(reader)
  const short = attack.slice(0, 78)
  await reader.act('submitApplicationAction', {
    ...application({ name: short, affiliation: attack.slice(0, 119), motivation: attack, heardFrom: attack }),
    areas,
  })
  const { id } = database(portal).one<{ id: string }>('SELECT id FROM MembershipApplication WHERE name = ?', short)
  const created = await cast.maintainer.act('createEventAction', {
    ...newEvent({ slug: 'attack', titleZh: attack.slice(0, 119), titleEn: attack, placeZh: short, placeEn: attack }),
    descriptionZh: `${attack}\n\n[link](javascript:alert(5)) <details open ontoggle=alert(6)>x</details>`,
    descriptionEn: `${attack}\n\n![i](x" onerror="alert(7)) <svg onload=alert(8)> [x]: data:text/html,<script>`,
  })
  expect(created.redirect).toContain('/admin/events/attack')

  const proposed = await cast.member.act('proposeTalkAction', talk({ title: attack, abstract: attack, areas }))
  const talkPath = proposed.redirect?.match(/\/talks\/[^?;]+/)?.[0]

  const paths = [
    `/en/admin${talkPath}`,
    '/en/admin/talks',
    `/en/admin/applications/${id}`,
    '/en/admin/applications',
    '/en/admin/events/attack',
    '/zh/events/attack',
    '/en/events/attack',
    '/en/events',
    '/zh',
    `/en/people?q=${encodeURIComponent(attack)}`,
    `/en/sign-in?error=${encodeURIComponent(attack)}&done=${encodeURIComponent(attack)}`,
  ]
  await play(page.context(), portal, cast, 'maintainer')
  for (const path of paths) await lookForHarm(path)

  await cast.maintainer.act('rejectApplicationAction', { applicationId: id, reason: attack })
  await page.context().clearCookies()
  await page.context().addCookies([...reader.cookies].map(([name, value]) => ({ name, value, url: portal.url })))
  await lookForHarm('/en/me')
  await expect(page.getByText(attack)).toBeVisible()
  const letter = (await portal.mailTo(address, 3)).at(-1)
  expect(letter?.html).not.toMatch(/<script|<img/)
  expect(letter?.text).toContain(attack)

  /** A dialog or a console error also fails, by the `complaints` of the test. */
  async function lookForHarm(path: string) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const harm = page.locator('img[src=x], [onerror], [onload], [ontoggle], a[href^="javascript:"]')
    expect([path, await harm.count()]).toEqual([path, 0])
    // Structured data is no script: nothing runs it.
    const script = page.locator('script:not([src]):not([nonce]):not([type="application/ld+json"])')
    expect(await script.count()).toBe(0)
  }
})

test('an address that is none, or looks like another, is refused at its field', async ({ portal }) => {
  const before = database(portal).everything()
  const wrong = [
    '',
    'x',
    'a@b',
    'a@@example.org',
    'а@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a'.repeat(250),
  ]
  for (const email of wrong) {
    const { state } = await openReader(portal).act('requestSignInAction', { email, locale: 'en' })
    expect([email, Object.keys(shown(state))]).toEqual([email, ['email']])
  }
  const { state } = await openReader(portal).act('requestSignInAction', { email: 'a@example.org', locale: 'xx' })
  expect(Object.keys(shown(state))).toEqual(['locale'])
  expect(database(portal).everything()).toBe(before)
})

test('one account has one address, however it is typed', async ({ portal, cast }) => {
  expect(cast.account.cookies.size).toBeGreaterThan(0)
  await openReader(portal).act('requestSignInAction', {
    email: ` ${addressOf('account').toUpperCase()} `,
    locale: 'en',
  })
  expect(await portal.mailTo(addressOf('account'), 2)).toHaveLength(2)
})

const messageOf = (state: { status: string; message?: string } | null) => state?.message

/** By field; a message about the form as a whole under `''`. */
function shown(state: Awaited<ReturnType<ReturnType<typeof openReader>['act']>>['state']) {
  if (state?.status !== 'invalid') return {}
  return Object.keys(state.errors).length > 0 ? state.errors : { '': state.message }
}

function all(message: string, ...fields: string[]) {
  return Object.fromEntries(fields.map((field) => [field, message]))
}
