import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { admit } from '../support/cast.ts'
import { foundingOfficers, type Signed } from '../support/officers.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { database, meetAgain } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'
import { nominationSteps } from './nomination-steps.ts'

// From a member to a committer, and from a committer of more than a year to a maintainer, as the charter has it. In each
// language, and once without JavaScript. A portal of its own: who is in office decides what carries.

test.use({ portalEnv: { LOG_LEVEL: 'info' } })
test.setTimeout(240_000)
test.describe.configure({ mode: 'serial' })

let officers: Signed[]
test.beforeAll(async ({ portal }) => {
  test.setTimeout(120_000)
  officers = await foundingOfficers(portal)
})

function at(index: number): Signed {
  const officer = officers[index]
  if (!officer) throw new Error(`The roster has no person ${index}.`)
  return officer
}

async function newMember(portal: Portal, name: string): Promise<Signed> {
  const reader = openReader(portal)
  await reader.signIn(`${name}@members.example.org`)
  await admit(reader, at(0).reader, name)
  const { slug } = database(portal).one<{ slug: string }>('SELECT slug FROM Person WHERE name = ?', name)
  return { name, slug, role: 'member', reader }
}

test('a member becomes a committer: first a tie with someone standing aside, then a majority', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const { t, open, nominateOneself, recuse, openVote, vote, closeVote, confirm } = nominationSteps(
    browser,
    portal,
    language,
    complaints,
  )
  const member = await newMember(portal, 'candidate-one')
  const [maintainer, recused] = [at(0), at(8)]

  await test.step('what the charter asks for is asked for in the form', async () => {
    const page = await open(member, '/me/passport')
    await expect(page.getByText(t.eligibility.standing.ready)).toHaveCount(1)
    await page.locator('a[href*="role=committer"]').click()
    await page.locator('[name=statement]').fill('做过模型适配。')
    await page.getByRole('button', { name: t.nominations.form.submit }).click()
    await expect(page.getByRole('alert').filter({ hasText: t.refusals['area-missing'] }).first()).toBeVisible()
    await page.locator('[name=area]').selectOption({ index: 1 })
    await page.getByRole('button', { name: t.nominations.form.submit }).click()
    // The outline alone is no plan.
    await expect(page.getByRole('alert').filter({ hasText: t.refusals['work-plan-missing'] }).first()).toBeVisible()
    await expect(page.locator('[name=statement]')).toHaveValue('做过模型适配。')
    await page.context().close()
  })

  const first = await nominateOneself(member, 'committer')
  await test.step('the electorate and the needed count stand there before the vote', async () => {
    const page = await open(maintainer, `/nominations/${first}`)
    await expect(page.locator('.electors li')).toHaveCount(9)
    await recuse(recused, first)
    await page.reload()
    await expect(page.locator('.electors li')).toHaveCount(8)
    await expect(page.getByText(language === 'zh' ? '至少 5 票同意' : 'at least 5 votes for')).toBeVisible()
    await page.context().close()
  })
  await openVote(maintainer, first)

  await test.step('who has no vote is told why', async () => {
    const own = await open(member, `/nominations/${first}`)
    await expect(own.getByText(t.votes.ballot.nominee)).toBeVisible()
    await own.goto(`${portal.url}/${language}/me`)
    const aside = await open(recused, `/nominations/${first}`)
    await expect(aside.getByText(t.votes.ballot.recused)).toBeVisible()
    await own.context().close()
    await aside.context().close()
  })

  await test.step('a vote against needs a reason; then 4 of 8 are no majority', async () => {
    const page = await open(at(1), `/nominations/${first}`)
    await page.locator('input[name=choice][value=AGAINST]').check()
    await page.locator('form:has([name=choice]) button[type=submit]').click()
    await expect(page.getByRole('alert').filter({ hasText: t.refusals['against-without-reason'] })).toBeVisible()
    await expect(page.locator('input[name=choice][value=AGAINST]')).toBeChecked()
    await page.context().close()
    for (const index of [0, 1, 2, 3]) await vote(at(index), first, 'FOR')
    for (const index of [4, 5]) await vote(at(index), first, 'AGAINST', '时间还短')
    await vote(at(6), first, 'ABSTAIN')
    const sheet = await closeVote(maintainer, first)
    await expect(sheet.getByText(t.votes.result.failed, { exact: true })).toBeVisible()
    await expect(sheet.getByText('4/8 ≤ 1/2')).toBeVisible()
    await expect(sheet.getByText('时间还短').first()).toBeVisible()
    await sheet.context().close()
  })

  const second = await nominateOneself(member, 'committer', { again: true })
  await test.step('the same meeting does not vote again, a later one does', async () => {
    const page = await open(maintainer, `/nominations/${second}`)
    await expect(page.getByText(t.refusals['voted-at-meeting'])).toBeVisible()
    const opening = page.getByRole('region', { name: t.votes.opening.title })
    await expect(opening).toContainText(before(t.votes.opening['on-agenda']))
    await expect(page.getByRole('button', { name: t.votes.opening.submit })).toHaveCount(0)
    await page.context().close()
    meetAgain(portal)
  })
  await openVote(maintainer, second)
  for (const index of [0, 1, 2, 3]) await vote(at(index), second, 'FOR')
  await vote(at(4), second, 'AGAINST', '再等等')
  await vote(at(4), second, 'FOR')

  await test.step('while some have not voted, a committer who does not organise the meeting can’t close it', async () => {
    const turns = database(portal).all<{ slug: string }>(
      `SELECT slug FROM Person JOIN Duty ON personId = Person.id
       WHERE date(startsAt, '+8 hours') = date('now', '+8 hours')`,
    )
    const idle = [5, 6].map(at).find(({ slug }) => !turns.some((turn) => turn.slug === slug)) ?? at(7)
    const page = await open(idle, `/nominations/${second}`)
    await expect(page.getByText(t.refusals['vote-too-early-to-close'])).toBeVisible()
    await expect(page.getByRole('button', { name: t.votes.close.submit })).toHaveCount(0)
    await page.context().close()
  })

  await test.step('5 of 9 are; a maintainer confirms, and the term is there', async () => {
    const sheet = await closeVote(maintainer, second)
    await expect(sheet.getByText('5/9 > 1/2')).toBeVisible()
    await confirm(sheet)
    await sheet.goto(`${portal.url}/${language}/people/${member.slug}`)
    await expect(sheet.getByText(t.people.source.VOTE)).toBeVisible()
    await sheet.context().close()
  })

  await test.step('anyone downloads the result and recounts it with the script alone', async () => {
    const visitor = openReader(portal)
    for (const id of [first, second]) {
      const { status, html } = await visitor.get(`/${language}/nominations/${id}/result.json`)
      expect(status).toBe(200)
      expect(html).not.toContain('时间还短')
      const file = path.join(portal.dataDir, `${id}.json`)
      writeFileSync(file, html)
      expect(execFileSync(process.execPath, ['scripts/recount.mjs', file], { encoding: 'utf8' })).toContain('agrees')
    }
  })
})

test('a committer of more than a year becomes a maintainer, nominated by another and recommended', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const { t, open, done, openVote, vote, closeVote, confirm } = nominationSteps(browser, portal, language, complaints)
  const [maintainer, committer] = [at(1), at(3)]

  const page = await open(maintainer, `/nominations/new?q=${encodeURIComponent(committer.name)}`)
  await page.locator(`main a[href*="person=${committer.slug}&role=maintainer"]`).click()
  await page.locator('[name=statement]').fill('牵头了 V1 架构的适配。')
  await page.getByRole('button', { name: t.nominations.form.submit }).click()
  await done(page, 'nomination-submitted')
  const id = page.url().match(/nominations\/([0-9a-f-]{36})/)?.[1] ?? ''

  await test.step('nobody else can read it before the nominee has accepted', async () => {
    expect((await openReader(portal).get(`/${language}/nominations/${id}`)).status).toBe(404)
    const own = await open(committer, '/me')
    await own.locator(`a[href$="/nominations/${id}"]`).first().click()
    await own.getByRole('button', { name: t.nominations.answer.accept }).click()
    await done(own, 'nomination-accepted')
    expect((await openReader(portal).get(`/${language}/nominations/${id}`)).status).toBe(200)
    await own.context().close()
  })

  await test.step('it takes a recommendation to get onto the agenda', async () => {
    await page.goto(`${portal.url}/${language}/nominations/${id}`)
    await expect(page.getByText(t.nominations.status.ACCEPTED, { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: t.votes.opening.submit })).toHaveCount(0)
    await page.locator('form:has([name=text]) [name=text]').first().fill('贡献突出。')
    await page.getByRole('button', { name: t.nominations.recommend.submit, exact: true }).click()
    await done(page, 'nominee-recommended')
    await expect(page.getByText(t.nominations.status.SCHEDULED, { exact: true })).toBeVisible()
    await page.context().close()
  })

  await openVote(maintainer, id)
  // Nine others: eight of the founders, and the committer just elected.
  for (const index of [0, 1, 2, 4, 5]) await vote(at(index), id, 'FOR')
  const sheet = await closeVote(maintainer, id)
  await expect(sheet.getByText('5/9 > 1/2')).toBeVisible()
  await expect(sheet.getByRole('row').filter({ hasText: committer.name })).toHaveCount(0)
  await confirm(sheet)
  await sheet.goto(`${portal.url}/${language}/people/${committer.slug}`)
  await expect(sheet.getByText(t.people.role.MAINTAINER).first()).toBeVisible()
  await sheet.context().close()
})

test('who does not meet the charter is told what is missing', async ({ browser, language, portal, complaints }) => {
  const { t, open } = nominationSteps(browser, portal, language, complaints)
  const member = await newMember(portal, 'candidate-two')
  const elected = database(portal).one<{ slug: string }>("SELECT slug FROM Person WHERE name = 'candidate-one'").slug
  const page = await open(member, `/nominations/new?person=${member.slug}&role=maintainer`)
  await expect(page.getByText(t.refusals['nominee-lacks-role'])).toBeVisible()
  await page.goto(`${portal.url}/${language}/nominations/new?person=${elected}&role=maintainer`)
  await expect(page.getByText(t.refusals['nominee-tenure-short'])).toBeVisible()
  await page.goto(`${portal.url}/${language}/nominations/new?person=${elected}&role=committer`)
  await expect(page.getByText(t.refusals['nominee-holds-role'])).toBeVisible()
  await expect(page.locator('main form:has([name=statement])')).toHaveCount(0)
  await page.context().close()
})

test('a nomination is withdrawn while its vote is open, and the vote is void', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const { t, open, done, nominateOneself, openVote, vote } = nominationSteps(browser, portal, language, complaints)
  const member = await newMember(portal, 'candidate-three')
  const id = await nominateOneself(member, 'committer')
  await openVote(at(0), id)
  await vote(at(1), id, 'FOR')
  const page = await open(member, `/nominations/${id}`)
  await page.getByRole('button', { name: t.nominations.withdraw.open }).click()
  await page.getByRole('button', { name: t.nominations.withdraw.submit }).click()
  await done(page, 'nomination-withdrawn')
  await expect(page.getByText(t.votes.result.withdrawn)).toBeVisible()
  expect((await openReader(portal).get(`/${language}/nominations/${id}/result.json`)).status).toBe(404)
  await page.context().close()
})

/** What stands in a message before what is filled in. */
const before = (message: string) => message.split('{')[0] ?? message
