import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import en from '@/lib/i18n/messages/en/refusals'
import { builtActions } from '../support/actions-built.ts'
import { pagePatterns, routePatterns } from '../support/app-paths.ts'
import { addressOf, anArea, application, type Cast, newEvent, type Part, parts, talk } from '../support/cast.ts'
import { pathOf } from '../support/page-path.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { database, forgetAttempts } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'
import { actions, type OwnRows, pages, routes } from './authorization-matrix.ts'

test('the matrix lists what the code offers, and nothing else', () => {
  expect(Object.keys(pages).sort()).toEqual(pagePatterns())
  expect(Object.keys(routes).sort()).toEqual(routePatterns())
  expect(Object.keys(actions).sort()).toEqual(exportedActions())
  expect([...builtActions().keys()].sort()).toEqual(exportedActions())
})

for (const part of parts) {
  test(`${part}: each page answers as the matrix says`, async ({ cast, scene }) => {
    const answers = await Promise.all(
      Object.keys(pages).map(async (pattern) => {
        const { status, location } = await cast[part].get(pathOf(pattern, scene))
        return [pattern, location ? `${status} ${new URL(location, 'http://portal').pathname}` : String(status)]
      }),
    )
    const expected = Object.entries(pages).map(([pattern, may]) => [pattern, expectedAnswer(pattern, may, part)])
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected))
  })
}

const unlisted = ['/[locale]/404', '/[locale]/[...rest]']

function expectedAnswer(pattern: string, may: readonly Part[], part: Part): string {
  if (may.includes(part)) return '200'
  if (pattern === '/[locale]/500') return '500'
  if (unlisted.includes(pattern)) return '404'
  if (pattern === '/[locale]/sign-in') return '307 /en/me'
  return part === 'visitor' ? '307 /en/sign-in' : '404'
}

test('whoever may not open a page gets nothing of what it shows', async ({ cast, scene, portal }) => {
  const secrets = ['Wei Applicant', 'wei-applicant', 'applicant@example.org', 'meeting.example.org', portal.dataDir]
  const shown = await Promise.all(
    Object.entries(pages).flatMap(([pattern, may]) =>
      parts
        .filter((part) => !may.includes(part))
        .map(async (part) => {
          const { html } = await cast[part].get(pathOf(pattern, scene))
          const told = secrets.filter((secret) => html.includes(secret))
          return told.map((secret) => `${part} ${pattern}: ${secret}`)
        }),
    ),
  )
  expect(shown.flat()).toEqual([])
  // They are there to be told:
  const { html } = await cast.maintainer.get(pathOf('/[locale]/admin/applications/[id]', scene))
  expect(secrets.filter((secret) => html.includes(secret))).toEqual(secrets.slice(0, 3))
  const { html: operators } = await cast.operator.get('/en/admin')
  expect(operators).toContain(portal.dataDir)
})

// The member has the place; the committer waits; committers and maintainers organise.
test('nobody without a place sees the address to join at, unless they organise', async ({ cast, scene }) => {
  const told = await Promise.all(
    parts.map(async (part) => {
      const { html } = await cast[part].get(`/en/events/${scene.eventSlug}`)
      return html.includes('meeting.example.org') ? [part] : []
    }),
  )
  expect(told.flat()).toEqual(['member', 'committer', 'maintainer'])
})

test('each route handler answers each reader and method as the matrix says', async ({ cast, scene, portal }) => {
  expect(scene.eventSlug).toBe('sharing')
  for (const { path, methods } of Object.values(routes)) {
    for (const part of parts) {
      const answers = await Promise.all(
        Object.keys(methods).map(async (method) => {
          const cookie = [...cast[part].cookies].map((pair) => pair.join('=')).join('; ')
          const body = method === 'GET' ? undefined : 'a=b'
          const headers = { origin: portal.url, ...(cookie && { cookie }) }
          const { status } = await fetch(portal.url + path, {
            method,
            headers,
            redirect: 'manual',
            ...(body && { body }),
          })
          return [method, status]
        }),
      )
      const expected = Object.entries(methods).map(([method, status]) => [
        method,
        typeof status === 'function' ? status(part) : status,
      ])
      expect({ part, path, ...Object.fromEntries(answers) }).toEqual({ part, path, ...Object.fromEntries(expected) })
    }
  }
})

test('who may not do something is told so, and nothing changes', async ({ cast, scene, portal }) => {
  const subjects = { ...scene, personId: await somebody(portal), own: await ownRows(portal, cast) }
  const before = database(portal).everything()
  for (const [name, { may, fields }] of Object.entries(actions)) {
    forgetAttempts(portal)
    for (const part of parts.filter((one) => !may.includes(one))) {
      const { status, redirect, state } = await cast[part].act(name, fields(subjects, part))
      const message = messageOf(state) ?? ''
      expect({ name, part, status, redirect, message }).toEqual({
        name,
        part,
        status: 200,
        redirect: null,
        message: refusalsTo(part).find((one) => one === message),
      })
    }
  }
  expect(database(portal).everything()).toBe(before)
})

test('who is no member hears so, where every member may', async ({ portal, cast, scene }) => {
  const subjects = { ...scene, personId: await somebody(portal), own: await ownRows(portal, cast) }
  for (const name of ['claimTaskAction', 'signUpAction', 'proposeTalkAction', 'submitBatchAction']) {
    const { fields } = actions[name] ?? {}
    if (!fields) throw new Error(`The matrix has no ${name}.`)
    const { state } = await cast.account.act(name, fields(subjects, 'account'))
    expect([name, messageOf(state)]).toEqual([name, en['members-only']])
  }
})

test('who may do something is not told that they may not', async ({ portal, cast, scene }) => {
  const changed = { ...scene, ...(await somethingToChange(portal, cast)), own: await ownRows(portal, cast) }
  for (const [name, { may, fields, endsSession }] of Object.entries(actions)) {
    forgetAttempts(portal)
    for (const part of may) {
      if (endsSession) await cast[part].signIn(addressOf(part))
      const { status, redirect, state } = await cast[part].act(name, fields(changed, part))
      const answer = { name, part, status, message: messageOf(state) }
      expect([200, 303], JSON.stringify(answer)).toContain(status)
      if (!redirect)
        expect([en['sign-in-first'], en.forbidden, en['members-only'], undefined]).not.toContain(answer.message)
    }
  }
})

test.afterAll(async ({ cast }) => {
  for (const part of parts.filter((one) => one !== 'visitor')) await cast[part].signIn(addressOf(part))
})

/** An application and an event that no other test counts on. */
async function somethingToChange(portal: Portal, cast: Cast) {
  const applicant = openReader(portal)
  await applicant.signIn('for-the-matrix@example.org')
  const areas = await anArea(applicant)
  await applicant.act('submitApplicationAction', application({ name: 'For The Matrix', areas }))
  await cast.maintainer.act('createEventAction', newEvent({ slug: 'for-the-matrix' }))
  await cast.member.act('proposeTalkAction', talk({ title: 'For the matrix', areas }))
  const founders = await invitable(portal, cast)
  const idOf = (sql: string) => database(portal).one<{ id: string }>(sql).id
  return {
    applicationId: idOf(`SELECT id FROM MembershipApplication WHERE name = 'For The Matrix'`),
    eventId: idOf(`SELECT id FROM Event WHERE slug = 'for-the-matrix'`),
    talkId: idOf(`SELECT id FROM Talk WHERE title = 'For the matrix'`),
    ...founders,
    meetingId: idOf('SELECT id FROM Meeting ORDER BY startsAt DESC LIMIT 1'),
  }
}

/** An application of the account's, a proposal of the member's, and a turn of each that they are asked to swap. */
async function ownRows(portal: Portal, cast: Cast): Promise<OwnRows> {
  const areas = await anArea(cast.account)
  await cast.account.act('submitApplicationAction', application({ name: 'Own Application', areas }))
  await cast.member.act('proposeAction', { kind: 'DEMO', title: 'Own proposal', minutes: '10', detail: '' })
  for (const part of ['committer', 'member'] as const)
    await portal.script('tests/support/change-rows.ts', 'give-turn', addressOf(part))
  const rows = database(portal)
  const turnOf = (part: Part) =>
    rows.one<{ id: string }>(
      'SELECT Duty.id FROM Duty JOIN User USING (personId) WHERE swappedAt IS NOT NULL AND email = ?',
      addressOf(part),
    ).id
  const [dutyId, wantedId] = [turnOf('committer'), turnOf('member')]
  await cast.committer.act('askSwapAction', { dutyId, wantedId })
  const newest = (table: string, order: string, given: string) =>
    rows.one<{ id: string }>(`SELECT id FROM ${table} WHERE ${given} ORDER BY ${order} DESC`).id
  return {
    applicationId: newest('MembershipApplication', 'submittedAt', `name = 'Own Application'`),
    agendaProposalId: newest('AgendaProposal', 'createdAt', `title = 'Own proposal'`),
    dutyId,
    wantedId,
    swapId: newest('DutySwap', 'askedAt', `givenId = '${dutyId}'`),
  }
}

/** A person to invite, an invitation and a claim, likewise. */
async function invitable(portal: Portal, cast: Cast) {
  const people = database(portal).all<{ id: string }>(
    'SELECT id FROM Person WHERE NOT EXISTS (SELECT 1 FROM User WHERE User.personId = Person.id) ORDER BY slug DESC',
  )
  const [personId = '', invitedId = '', claimedId = ''] = people.map(({ id }) => id)
  const invite = async (id: string) => {
    const { redirect } = await cast.maintainer.act('invitePersonAction', { personId: id, email: '' })
    return redirect?.match(/invitations\/([0-9a-f-]{36})/)?.[1] ?? ''
  }
  const invitationId = await invite(invitedId)
  const { html } = await cast.maintainer.get(`/en/admin/claims/invitations/${await invite(claimedId)}`)
  const claimant = openReader(portal)
  await claimant.signIn('claims-for-the-matrix@example.org')
  const token = html.match(/\/claim\?token=([\w.-]+)/)?.[1] ?? ''
  await claimant.act('claimByInvitationAction', { token })
  const { id: claimId } = database(portal).one<{ id: string }>(
    `SELECT id FROM PersonClaim WHERE personId = '${claimedId}'`,
  )
  const { slug: person } = database(portal).one<{ slug: string }>('SELECT slug FROM Person ORDER BY slug')
  await claimant.act('requestCorrectionAction', { person, text: 'For the matrix.' })
  const { id: correctionId } = database(portal).one<{ id: string }>(
    `SELECT id FROM CorrectionRequest WHERE text = 'For the matrix.'`,
  )
  return { personId, invitationId, claimId, correctionId }
}

function refusalsTo(part: Part): string[] {
  if (part === 'visitor') return [en['sign-in-first']]
  return part === 'account' || part === 'operator' ? [en.forbidden, en['members-only']] : [en.forbidden]
}

const somebody = (portal: Portal) => database(portal).one<{ id: string }>('SELECT id FROM Person').id

const messageOf = (state: { status: string; message?: string } | null) => state?.message

function exportedActions(): string[] {
  return readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'actions.ts')
    .flatMap((file) => [...readFileSync(path.join('lib', file), 'utf8').matchAll(/^export const (\w+)/gm)])
    .map(([, name = '']) => name)
    .sort()
}
