import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { newCampaign } from '../support/campaigns.ts'
import { admit } from '../support/cast.ts'
import { foundingOfficers, pageOf, type Signed } from '../support/officers.ts'
import { expect, test } from '../support/portal-test.ts'
import { newPrize } from '../support/prizes.ts'
import { openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'

// An experience campaign: announced, submissions in a batch, one of them twice, judged, appealed, ranked, redeemed,
// reported. In each language, and once without JavaScript. A portal of its own.

test.use({ portalEnv: { PORTAL_OF: 'campaigns' } })
test.setTimeout(300_000)

const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '-')}@members.example.org`

async function newMember(portal: Portal, name: string, maintainer: Signed): Promise<Signed> {
  const reader = openReader(portal)
  await reader.signIn(addressOf(name))
  await admit(reader, maintainer.reader, name)
  const { slug } = database(portal).one<{ slug: string }>('SELECT slug FROM Person WHERE name = ?', name)
  return { name, slug, role: 'member', reader }
}

test('a campaign goes from its announcement to its report, and its points to a prize', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const t = { zh, en }[language]
  const officers = await foundingOfficers(portal)
  const [maintainer, second] = officers.filter(({ role }) => role === 'maintainer')
  const organiser = officers.find(({ role }) => role === 'committer')
  if (!maintainer || !second || !organiser) throw new Error('The roster lacks officers.')
  const [one, other] = [
    await newMember(portal, 'Member 0001', maintainer),
    await newMember(portal, 'Member 0002', maintainer),
  ]
  const open = async (who: Signed, path: string): Promise<Page> => {
    const page = await pageOf(browser, portal, who, complaints)
    await page.goto(`${portal.url}/${language}${path}`)
    return page
  }
  const go = (page: Page, path: string) => page.goto(`${portal.url}/${language}${path}`)
  const done = (page: Page, key: keyof typeof t.done) =>
    expect(page.getByRole('status').filter({ hasText: t.done[key] })).toBeVisible()
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const fill = (page: Page, name: string, value: string) => page.locator(`[name=${name}]`).fill(value)

  const organising = await open(organiser, '/admin/campaigns')
  await test.step('it is drafted: a rubric that can’t be read is refused by its line, and what was typed stays', async () => {
    await organising.getByRole('link', { name: t.campaigns.admin.new }).click()
    const typed = newCampaign({ slug: 'tutorials', capPerPerson: '25' })
    for (const [name, value] of Object.entries(typed)) if (name !== 'kind') await fill(organising, name, String(value))
    await fill(organising, 'rubric', 'bug | 10')
    await press(organising, t.campaigns.form.submit)
    await expect(organising.locator('.field[data-invalid] [name=rubric]')).toHaveValue('bug | 10')
    await expect(organising.locator('[name=titleEn]')).toHaveValue('Try the tutorials')
    await fill(organising, 'rubric', String(typed.rubric))
    await press(organising, t.campaigns.form.submit)
    await done(organising, 'campaign-drafted')
    expect((await openReader(portal).get(`/${language}/campaigns/tutorials`)).status).toBe(404)
  })

  await test.step('its budget is worked out against the caps', async () => {
    await fill(organising, 'people', '300')
    await organising.locator('[name=each-bug]').fill('1')
    await organising.locator('[name=each-fix]').fill('1')
    await press(organising, t.campaigns.budget.submit)
    await expect(organising.locator('.campaign-figures')).toContainText(/7,?500/)
    await expect(organising.locator('.campaign-figures')).toContainText(/5,?000/)
  })

  await test.step('and announced', async () => {
    await press(organising, t.campaigns.publish.submit)
    await done(organising, 'campaign-published')
    const subject = en.mail['campaign-announced'].subject.replace(/\{.*/, '')
    await expect
      .poll(async () => (await portal.mailTo(addressOf('Member 0001'))).map((mail) => mail.subject).join('\n'))
      .toContain(subject)
    const visitor = await browser.newContext()
    const page = await visitor.newPage()
    await page.goto(`${portal.url}/${language}/activities`)
    await page.getByRole('link', { name: t.activities.campaigns, exact: true }).first().click()
    await page.locator('.campaign-list a').click()
    await expect(page.getByText(t.submissions.offer.visitor)).toBeVisible()
    await expect(page.getByText(t.campaigns['window-note'])).toBeVisible()
    await visitor.close()
  })

  const row = async (page: Page, slot: number, link: string, summary: string) => {
    await fill(page, `link${slot}`, link)
    await page.locator(`[name=line${slot}]`).selectOption('bug')
    await fill(page, `summary${slot}`, summary)
    await page.locator(`[name=rating${slot}]`).selectOption('4')
  }

  const own = await open(one, '/campaigns/tutorials')
  await test.step('a batch: what is wrong is told at its row, and what was typed stays', async () => {
    await row(own, 1, 'https://github.com/example/docs/pull/12/files', '第三步缺一条命令')
    await row(own, 2, 'https://github.com/example/docs', '=1+1')
    await row(own, 3, 'http://www.github.com/Example/Docs/issues/12#x', '<script>alert(1)</script>')
    await press(own, t.submissions.form.submit)
    await expect(own.getByText(t.refusals['link-no-number']).first()).toBeVisible()
    await expect(own.getByText(t.refusals['link-twice']).first()).toBeVisible()
    await expect(own.locator('[name=link1]')).toHaveValue('https://github.com/example/docs/pull/12/files')
    await expect(own.locator('[name=line3]')).toHaveValue('bug')
    await fill(own, 'link2', 'gitee:example/docs#i5abcd')
    await fill(own, 'link3', 'https://gitcode.net/example/docs/-/merge_requests/7/diffs')
    await press(own, t.submissions.form.submit)
    await done(own, 'submissions-sent')
    await expect(own.getByRole('link', { name: 'gitee:example/docs#I5ABCD' })).toBeVisible()
  })

  await test.step('another hands in the same, and is told that both are kept', async () => {
    const page = await open(other, '/campaigns/tutorials')
    await row(page, 1, 'github.com/example/docs#12', '教程第三步不对')
    await press(page, t.submissions.form.submit)
    await done(page, 'submissions-sent-doubles')
    await expect(page.getByText(t.submissions.double, { exact: true })).toBeVisible()
    await page.context().close()
  })

  await test.step('one is withdrawn by its author', async () => {
    await own.getByRole('link', { name: 'atomgit:example/docs!7' }).click()
    await press(own, t.submissions.withdraw.submit)
    await done(own, 'submission-withdrawn')
  })

  await test.step('a reviewer sees the double side by side, accepts one and rejects the other', async () => {
    await go(organising, '/admin/submissions')
    await press(organising, t.submissions.queue.next)
    await done(organising, 'submission-taken')
    await expect(organising.getByRole('heading', { level: 1 })).toHaveText('github:example/docs#12')
    await expect(organising.locator('.side-by-side')).toContainText('教程第三步不对')
    const rival = await open(maintainer, new URL(organising.url()).pathname.slice(3))
    await expect(rival.getByText(t.refusals['submission-taken'])).toBeVisible()
    await rival.context().close()
    await press(organising, t.submissions.judge.accept)
    await done(organising, 'submission-accepted')
    await organising.locator('.side-by-side .campaign-list a').click()
    await press(organising, t.submissions.judge.take)
    await done(organising, 'submission-taken')
    await press(organising, t.submissions.judge.accept)
    await expect(organising.getByText(t.refusals['link-counted-here']).first()).toBeVisible()
    if (await organising.locator('[name=reason]').isHidden())
      await organising.locator('details:has([name=reason]) > summary').first().click()
    await fill(organising, 'reason', '先有人提交了。')
    await press(organising, t.submissions.judge.reject)
    await done(organising, 'submission-rejected')
  })

  await test.step('the rubric is edited; what came under the old one is judged by it', async () => {
    await go(organising, '/admin/campaigns/tutorials')
    await fill(organising, 'rubric', 'bug | 文档问题 | Problem in the docs | 5')
    await press(organising, t.campaigns.form.save)
    await done(organising, 'campaign-changed')
    await go(organising, '/admin/submissions')
    await press(organising, t.submissions.queue.next)
    await done(organising, 'submission-taken')
    await expect(organising.locator('[name=line] option').first()).toContainText('10')
    await organising.locator('details:has([name=reason]) > summary').first().click()
    await fill(organising, 'reason', '')
    await press(organising, t.submissions.judge.reject)
    await expect(organising.locator('.field[data-invalid] [name=reason]')).toBeVisible()
    await fill(organising, 'reason', '找不到这一页。')
    await press(organising, t.submissions.judge.reject)
    await done(organising, 'submission-rejected')
  })

  await test.step('its author reads why, and appeals, once', async () => {
    await go(own, '/me/submissions')
    await own.getByRole('link', { name: 'gitee:example/docs#I5ABCD' }).click()
    await expect(own.getByText('找不到这一页。')).toBeVisible()
    await fill(own, 'text', '在安装指南里。')
    await press(own, t.submissions.appeal.submit)
    await done(own, 'submission-appealed')
    await expect(own.getByText(t.submissions.appeal.waiting)).toBeVisible()
    await expect(own.locator('[name=text]')).toHaveCount(0)
  })

  await test.step('a maintainer grants it', async () => {
    const page = await open(second, '/admin')
    await page.locator('.waiting a[href*="/admin/submissions/"]').click()
    await page.locator('[name=verdict][value=GRANTED]').check()
    await fill(page, 'answer', '确实在那里。')
    await press(page, t.submissions.decision.submit)
    await done(page, 'appeal-decided')
    await page.context().close()
    await own.reload()
    await expect(own.getByText('确实在那里。')).toBeVisible()
    await expect(own.getByText(t.submissions.status.ACCEPTED, { exact: true }).first()).toBeVisible()
  })

  await test.step('the leaderboard has the points, and they are redeemed for a prize', async () => {
    await go(own, '/campaigns/tutorials')
    await own.getByRole('link', { name: t.campaigns['see-ranking'], exact: true }).click()
    const rows = own.locator('tbody tr')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('Member 0001')
    await expect(rows).toContainText('20')
    const keeper = await open(maintainer, '/admin/prizes/new')
    for (const [name, value] of Object.entries(newPrize({ price: '15', stock: '1' }))) await fill(keeper, name, value)
    await press(keeper, t.prizes.admin.add)
    await done(keeper, 'prize-added')
    await go(own, '/prizes')
    await own.locator('.prize-list summary').click()
    await press(own, t.prizes['redeem-now'])
    await done(own, 'redemption-requested')
    await go(keeper, '/admin/redemptions')
    await press(keeper, t.prizes.queue.approve)
    await done(keeper, 'redemption-approved')
    await keeper.context().close()
    await go(own, '/me/points')
    await own.locator('a[href*="/me/submissions/"]').first().click()
    await expect(own.getByText(t.submissions.status.ACCEPTED, { exact: true }).first()).toBeVisible()
  })

  await test.step('the report tells participations and people, with charts and a file that no formula gets into', async () => {
    const visitor = await browser.newContext()
    const page = await visitor.newPage()
    await page.goto(`${portal.url}/${language}/campaigns/tutorials/report`)
    await expect(page.locator('svg[role=img]')).toHaveCount(2)
    await expect(page.locator('.campaign-figures')).toContainText(
      language === 'zh' ? '已接受 2 人次，共 1 人' : '2 participations accepted, of 1 person',
    )
    await visitor.close()
    await go(organising, '/campaigns/tutorials/report')
    const download = organising.waitForEvent('download')
    await organising.getByRole('link', { name: t.campaigns.report.export }).click()
    const text = Buffer.from(readFileSync(await (await download).path())).toString('utf8')
    expect(text).toContain(`"'=1+1"`.replaceAll('"', ''))
    expect(text.split('\r\n').length).toBe(6)
  })

  await own.context().close()
  await organising.context().close()
})
