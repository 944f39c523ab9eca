import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { admit } from '../support/cast.ts'
import { foundingOfficers, pageOf, type Signed } from '../support/officers.ts'
import { expect, test } from '../support/portal-test.ts'
import { newPrize } from '../support/prizes.ts'
import { openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'

// Points and what they are redeemed for, from the first correction by hand to the statement at the end. In each language,
// and once without JavaScript. A portal of its own.

test.use({ portalEnv: { PORTAL_OF: 'points' } })
test.setTimeout(180_000)
test.describe.configure({ mode: 'serial' })

let officers: Signed[]
test.beforeAll(async ({ portal }) => {
  test.setTimeout(120_000)
  officers = await foundingOfficers(portal)
})

function maintainer(): Signed {
  const officer = officers[0]
  if (!officer) throw new Error('The roster has nobody.')
  return officer
}

async function newMember(portal: Portal, name: string): Promise<Signed> {
  const reader = openReader(portal)
  await reader.signIn(`${name}@members.example.org`)
  await admit(reader, maintainer().reader, name)
  const { slug } = database(portal).one<{ slug: string }>('SELECT slug FROM Person WHERE name = ?', name)
  return { name, slug, role: 'member', reader }
}

test('points are awarded, ranked, redeemed for a prize, and all of it stands in the statement', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const t = { zh, en }[language]
  const open = async (who: Signed, path: string): Promise<Page> => {
    const page = await pageOf(browser, portal, who, complaints)
    await page.goto(`${portal.url}/${language}${path}`)
    return page
  }
  const done = (page: Page, key: keyof typeof t.done) =>
    expect(page.getByRole('status').filter({ hasText: t.done[key] })).toBeVisible()
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const rankingFor = async (page: Page) => {
    await page.goto(`${portal.url}/${language}/points`)
    return page.locator('tbody tr')
  }

  const [earner, rival] = [await newMember(portal, 'earner-one'), await newMember(portal, 'rival-one')]
  const keeper = await open(maintainer(), '/admin/points')

  await test.step('a maintainer finds someone, and enters points with a reason; what is missing is said at its field', async () => {
    for (const [index, { name, slug }] of [earner, rival].entries()) {
      await keeper.goto(`${portal.url}/${language}/admin/points`)
      await keeper.locator('[name=q]').fill(name)
      await press(keeper, t.points.admin.find)
      await keeper.getByRole('link', { name, exact: true }).first().click()
      await keeper.waitForURL(`**/admin/points/${slug}`)
      await keeper.locator('[name=points]').fill('30')
      if (index === 0) {
        await press(keeper, t.points.admin.submit)
        await expect(keeper.locator('.field[data-invalid] [name=reason]')).toBeVisible()
        await expect(keeper.locator('[name=points]')).toHaveValue('30')
      }
      await keeper.locator('[name=reason]').fill('Reported by mail.')
      await press(keeper, t.points.admin.submit)
      await done(keeper, 'points-corrected')
    }
    const [mail] = await portal.mailTo('earner-one@members.example.org', 1)
    expect(mail).toBeDefined()
  })

  const own = await open(earner, '/points')
  await test.step('both share the first rank, and one of them would rather not be named', async () => {
    const visitor = await browser.newContext()
    const page = await visitor.newPage()
    const rows = await rankingFor(page)
    await expect(rows).toHaveCount(2)
    for (const row of await rows.all()) await expect(row.locator('td').first()).toHaveText('1')
    await expect(page.getByText('earner-one')).toBeVisible()
    await own.goto(`${portal.url}/${language}/me/points`)
    await own.locator('[name=isNamed]').uncheck()
    await press(own, t.points.naming.save)
    await done(own, 'points-naming')
    await rankingFor(page)
    await expect(page.getByText('earner-one')).toHaveCount(0)
    await expect(page.getByText(t.points.ranking.anonymous, { exact: true })).toBeVisible()
    await visitor.close()
  })

  await test.step('a prize is put on offer; a price of nothing is refused and what was typed stays', async () => {
    await keeper.goto(`${portal.url}/${language}/admin/prizes/new`)
    for (const [name, value] of Object.entries(newPrize({ price: '0', stock: '1' })))
      await keeper.locator(`[name=${name}]`).fill(value)
    await press(keeper, t.prizes.admin.add)
    await expect(keeper.locator('.field[data-invalid] [name=price]')).toHaveValue('0')
    await expect(keeper.locator('[name=nameEn]')).toHaveValue('Sticker')
    await keeper.locator('[name=price]').fill('20')
    await press(keeper, t.prizes.admin.add)
    await done(keeper, 'prize-added')
  })

  const other = await open(rival, '/prizes')
  await test.step('a member redeems it; the other, who was looking at the same piece, is told that it is gone', async () => {
    await own.goto(`${portal.url}/${language}/prizes`)
    for (const page of [other, own]) await page.locator('.prize-list summary').click()
    await press(own, t.prizes['redeem-now'])
    await done(own, 'redemption-requested')
    await press(other, t.prizes['redeem-now'])
    // Without JavaScript the page comes anew, and says so in the form's place.
    const gone = other.getByText(t.refusals['prize-out-of-stock']).or(other.getByText(t.prizes['out-of-stock']))
    await expect(gone.first()).toBeVisible()
    expect(database(portal).all('SELECT id FROM PrizeRedemption')).toHaveLength(1)
  })

  await test.step('it is withdrawn, and redeemed again', async () => {
    await press(own, t.prizes.own.withdraw)
    await done(own, 'redemption-withdrawn')
    await own.goto(`${portal.url}/${language}/prizes`)
    await own.locator('.prize-list summary').click()
    await press(own, t.prizes['redeem-now'])
    await done(own, 'redemption-requested')
  })

  await test.step('a maintainer sees it waiting, approves it, and hands it out with a note', async () => {
    await keeper.goto(`${portal.url}/${language}/admin`)
    await keeper.locator('.waiting a[href$="/admin/redemptions"]').click()
    await press(keeper, t.prizes.queue.approve)
    await done(keeper, 'redemption-approved')
    await keeper.locator('summary', { hasText: t.prizes.queue['hand-out'] }).click()
    await press(keeper, t.prizes.queue['hand-out'])
    await expect(keeper.locator('.field[data-invalid] [name=note]')).toBeVisible()
    // Without JavaScript the page came anew.
    if (!(await keeper.locator('[name=note]').isVisible()))
      await keeper.locator('summary', { hasText: t.prizes.queue['hand-out'] }).click()
    await keeper.locator('[name=note]').fill('At the meeting.')
    await press(keeper, t.prizes.queue['hand-out'])
    await done(keeper, 'redemption-handed-out')
  })

  await test.step('the statement says all of it', async () => {
    await own.goto(`${portal.url}/${language}/me/redemptions`)
    await expect(own.getByText('At the meeting.')).toBeVisible()
    await own.goto(`${portal.url}/${language}/me/points`)
    await expect(own.locator('.point-sums dd')).toHaveText(['10', '0', '30'])
    const kinds = ['HAND_OUT', 'RESERVATION', 'RETURN', 'RESERVATION', 'ADDITION'] as const
    const labels = kinds.map((kind) => t.points.kind[kind])
    for (const [index, label] of labels.entries())
      await expect(own.locator('tbody tr').nth(index).locator('th')).toContainText(label)
    await expect(own.locator('tbody tr')).toHaveCount(kinds.length)
    await expect(own.getByText('Reported by mail.')).toBeVisible()
    // What was spent still counts.
    await expect((await rankingFor(own)).locator('td').first()).toHaveText('1')
  })

  await test.step('and the list goes into a file', async () => {
    const { html } = await maintainer().reader.get(`/${language}/admin/redemptions/export.csv?status=HANDED_OUT`)
    expect(html).toContain('At the meeting.')
  })
})
