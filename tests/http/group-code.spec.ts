import { makePicture } from '../factories/pictures.ts'
import { admit, parts } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('the group’s code is for members of the moment, at each request, and kept nowhere', async ({ portal, cast }) => {
  const file = new File([new Uint8Array(await makePicture('png', 300, 300))], '../../code.svg', {
    type: 'image/svg+xml',
  })
  const published = await cast.maintainer.act('publishGroupCodeAction', { file, expiresOn: inDays(7) })
  expect(published.redirect).toContain('/admin/group-code')
  const { fileId } = database(portal).one<{ fileId: string }>('SELECT fileId FROM GroupCode')
  const path = `/en/welcome/code/${fileId}`

  const answers = await Promise.all(parts.map(async (part) => [part, (await cast[part].get(path)).status]))
  expect(Object.fromEntries(answers)).toEqual({
    visitor: 404,
    account: 404,
    member: 200,
    committer: 200,
    maintainer: 200,
    operator: 404,
  })
  const { headers } = await cast.member.get(path)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-type')).toBe('image/png')
  // Whoever may not see it isn't told its address either.
  for (const part of parts) {
    const pages = await Promise.all(
      ['/en/welcome', '/en/me', '/en/join', '/en/admin'].map((one) => cast[part].get(one)),
    )
    const told = pages.some(({ html }) => html.includes(fileId))
    expect([part, told]).toEqual([part, ['member', 'committer', 'maintainer'].includes(part)])
  }

  const leaving = openReader(portal)
  await leaving.signIn('leaving-the-group@example.org')
  await admit(leaving, cast.maintainer, 'Leaving The Group')
  expect((await leaving.get(path)).status).toBe(200)
  await portal.script('tests/support/change-rows.ts', 'end-roles', 'leaving-the-group@example.org')
  expect((await leaving.get(path)).status).toBe(404)
  expect((await leaving.get('/en/welcome')).status).toBe(404)

  const again = new File([new Uint8Array(await makePicture('jpeg', 200, 200))], 'code.jpg')
  await cast.maintainer.act('publishGroupCodeAction', { file: again, expiresOn: inDays(6) })
  expect((await cast.member.get(path)).status).toBe(404)
  await cast.maintainer.act('withdrawGroupCodeAction')
  expect((await cast.member.get('/en/welcome')).html).toContain('There is no QR code at the moment')
})

test('a wrong file or day for the code is told at its field', async ({ cast }) => {
  const wrong: [File, string, string[]][] = [
    [new File(['<svg><script>alert(1)</script></svg>'], 'code.png', { type: 'image/png' }), inDays(7), ['file']],
    [new File([], ''), inDays(7), ['file']],
    [new File(['x'], 'x.png'), 'tomorrow', ['expiresOn']],
    [new File([new Uint8Array(await makePicture())], 'x.png'), inDays(-1), ['expiresOn']],
  ]
  for (const [file, expiresOn, fields] of wrong) {
    const { status, state } = await cast.maintainer.act('publishGroupCodeAction', { file, expiresOn })
    expect(status).toBe(200)
    expect(state?.status === 'invalid' ? Object.keys(state.errors) : state).toEqual(fields)
  }
})
