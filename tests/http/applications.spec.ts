import en from '@/lib/i18n/messages/en/refusals'
import words from '@/lib/i18n/messages/en/validation'
import { consentVersion } from '../factories/consent.ts'
import { anArea, application } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { type Fields, openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'

test('a session that ends while someone writes costs them nothing, without a script as well', async ({ portal }) => {
  const reader = openReader(portal)
  await reader.signIn('slow-writer@example.org')
  const areas = await anArea(reader)
  const page = await reader.get('/en/join/apply')
  expect(page.status).toBe(200)
  const fields = { ...application({ name: 'Slow Writer', motivation: 'Written for an hour.' }), areas }
  // The form is on the screen; the session ends; then it is sent.
  const answer = await reader.sendAfter('/en/join/apply', 'Affiliation', fields, () =>
    portal.script('tests/support/change-rows.ts', 'end-sessions', 'slow-writer@example.org'),
  )
  expect([answer.status, answer.location]).toEqual([200, null])
  expect(answer.html).toContain('Written for an hour.')
  expect(answer.html).toContain(en['sign-in-first'])
  const sent = database(portal).one(`SELECT count(*) AS count FROM MembershipApplication WHERE name = 'Slow Writer'`)
  expect(sent).toEqual({ count: 0 })
  // Nobody without a session is shown the form otherwise.
  expect((await reader.get('/en/join/apply')).status).toBe(307)
})

test('a privacy page that changes meanwhile is told at the consent; what was typed stays, the new one is asked for', async ({
  portal,
}) => {
  const reader = openReader(portal)
  await reader.signIn('older-privacy@example.org')
  const fields = { ...application({ motivation: 'Typed before.' }), areas: await anArea(reader) }
  const { status, html } = await reader.send('/en/join/apply', 'Affiliation', { ...fields, consentVersion: '1' })
  expect([status, html.includes('Typed before.'), html.includes(en['privacy-changed'])]).toEqual([200, true, true])
  expect(html).toContain(`name="consentVersion" value="${consentVersion}"`)
  const follow = { email: 'older-privacy@example.org', language: 'en', consentVersion: '1' }
  const followed = await openReader(portal).send('/en/follow', 'E-mail', follow)
  expect([followed.status, followed.html.includes(en['privacy-changed'])]).toEqual([200, true])
  expect(followed.html).toContain(`name="consentVersion" value="${consentVersion}"`)
})

test('a draft is kept by a second button, in the same form', async ({ portal }) => {
  const reader = openReader(portal)
  await reader.signIn('drafting@example.org')
  const saved = await reader.send('/en/join/apply', 'Affiliation', { name: 'Half Written', button: 'draft' })
  expect(saved.location).toContain('/en/join/apply?done=draft-saved')
  expect((await reader.get('/en/join/apply')).html).toContain('value="Half Written"')
  // What the form itself sends is an application; any other button is none of ours.
  const sent = await reader.act('submitApplicationAction', { name: 'Half Written', button: 'toString' })
  expect(sent.state?.status).toBe('invalid')
  const gone = await reader.send('/en/join/apply', 'Delete the draft')
  expect(gone.location).toContain('/en/me?done=draft-discarded')
})

test('a megabyte of motivation is told at its field, sent or kept', async ({ portal }) => {
  const reader = openReader(portal)
  await reader.signIn('megabyte@example.org')
  const areas = await anArea(reader)
  const motivation = '长'.repeat(350_000)
  const before = database(portal).everything()
  const tooLong = words['too-long'].replace('{maximum}', '2000')
  const sent = await reader.act('submitApplicationAction', { ...application({ motivation }), areas })
  expect(sent.state).toMatchObject({ errors: { motivation: tooLong } })
  const kept = await reader.act('submitApplicationAction', { ...application({ motivation }), areas, button: 'draft' })
  expect(kept.state).toMatchObject({ errors: { motivation: tooLong } })
  expect(database(portal).everything()).toBe(before)
})

test('another’s application, and one that isn’t there, can be neither read nor moved', async ({
  portal,
  scene,
  cast,
}) => {
  const { applicationId, askedApplicationId } = scene
  const nobodys = '00000000-0000-7000-8000-000000000000'
  expect((await cast.operator.get(`/en/me/applications/${askedApplicationId}`)).status).toBe(200)
  for (const id of [applicationId, nobodys, 'x', '1%27--', '%00'])
    expect([id, (await cast.operator.get(`/en/me/applications/${id}`)).status]).toEqual([id, 404])
  for (const part of ['account', 'member', 'committer', 'maintainer'] as const)
    expect((await cast[part].get(`/en/me/applications/${askedApplicationId}`)).status).toBe(404)
  const before = database(portal).everything()
  const answer = { applicationId: askedApplicationId, text: 'Not mine.' }
  expect((await cast.account.act('answerQuestionAction', answer)).state).toMatchObject({ message: en.forbidden })
  const unknown = await cast.maintainer.act('askApplicantAction', { applicationId: nobodys, text: 'Anyone?' })
  expect(unknown.state).toMatchObject({ message: en['application-not-found'] })
  const garbled: [string, Fields][] = [
    ['askApplicantAction', { applicationId: 'x', text: 'x' }],
    ['askApplicantAction', { applicationId: nobodys, version: 'x', text: 'x' }],
    ['assignApplicationAction', { applicationId: nobodys, assignee: "' OR 1=1" }],
    ['decideManyAction', { picks: `${nobodys}.-1`, back: '' }],
  ]
  for (const [name, fields] of garbled) expect((await cast.maintainer.act(name, fields)).state?.status).toBe('invalid')
  expect(database(portal).everything()).toBe(before)
})

test('an address of the queue that nobody wrote is an ordinary queue', async ({ cast, scene }) => {
  const strange = [
    'status=DRAFT',
    'status=SUBMITTED&status=ALL',
    `q=${encodeURIComponent("' OR 1=1 --")}`,
    'q=%00',
    `q=${'x'.repeat(1000)}`,
    'days=1e9&area=../..&assignee=x&sort=__proto__&after=1',
    `went=${scene.applicationId},x,${'y'.repeat(200)}&not=a.b.c,,.`,
  ]
  for (const query of strange) {
    const { status } = await cast.maintainer.get(`/en/admin/applications?${query}`)
    expect([query.slice(0, 40), status]).toEqual([query.slice(0, 40), 200])
    const file = await cast.maintainer.get(`/en/admin/applications/export.csv?${query}`)
    expect([query.slice(0, 40), file.status]).toEqual([query.slice(0, 40), 200])
  }
})
