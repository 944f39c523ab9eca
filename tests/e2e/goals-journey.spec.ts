import type { Page } from '@playwright/test'
import { dayOf } from '@/lib/calendar/zone'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { addressOf, foundingPerson } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { linkIn } from '../support/reader.ts'
import { database, hurryJobs } from '../support/rows.ts'

// A portal of its own: it counts what is there.
test.use({ portalEnv: { PORTAL_OF: 'goals' } })

// A committer lists a model and reports a figure; a maintainer edits the goals and draws up the next year's; a visitor reads.

test.setTimeout(240_000)

test('a model moves the goal, a figure has its evidence, next year’s goals follow', async ({
  browser,
  language,
  portal,
}) => {
  const t = { zh, en }[language]
  const thisYear = dayOf(new Date(), 'Asia/Shanghai').slice(0, 4)
  const open = async () => (await browser.newContext()).newPage()
  const [visiting, keeping, leading] = [await open(), await open(), await open()]
  await portal.script('scripts/person-claim.ts', foundingPerson('committer').slug, addressOf('committer'))
  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, addressOf('maintainer'))

  await test.step('every number of the year’s goals is there, each with how it is counted', async () => {
    await visiting.goto(`/${language}/goals`)
    const wanted = ['1', '3', '5', '30', '200', '5', '10', '20', '100', '300', '3', '10']
    await expect(visiting.locator('.target-figure span')).toHaveText(wanted.map((one) => new RegExp(`(^|\\D)${one} `)))
    const { 'experience-people': _, ...definitions } = t.goals.definition
    for (const words of Object.values(definitions))
      await expect(visiting.getByText(words, { exact: true })).toBeVisible()
    await expectFigure('models', '0')
  })

  await test.step('a committer lists a model, which is supported: matrix and goal move', async () => {
    await signIn(keeping, addressOf('committer'))
    await keeping.goto(`/${language}/models`)
    await keeping.getByRole('link', { name: t.models.add }).click()
    await keeping.locator('[name=name]').fill('Example 7B')
    await keeping.locator('[name=family]').fill('Example')
    await keeping.locator('[name=slug]').fill('example-7b')
    await keeping.locator('[name=status]').selectOption('SUPPORTED')
    await keeping.locator('[name=sinceUpstream]').fill('v0.8.3')
    await send(keeping, 'model')
    await expect(keeping.getByText(t.refusals['model-needs-supported-day']).first()).toBeVisible()
    await expect(keeping.locator('[name=name]')).toHaveValue('Example 7B')
    await keeping.locator('[name=supportedOn]').fill('2025-06-01')
    await send(keeping, 'model')
    await expectDone(keeping, t.done['model-added'])
    await visiting.goto(`/${language}/models`)
    await expect(visiting.getByRole('link', { name: 'Example 7B' })).toBeVisible()
    await expectFigure('models', '1')
    await visiting.getByRole('link', { name: 'Example 7B' }).click()
    await expect(visiting).toHaveURL(`${portal.url}/${language}/models/example-7b`)
  })

  await test.step('the same model is not listed twice; retired, it counts no more', async () => {
    await keeping.goto(`/${language}/admin/models/new`)
    await keeping.locator('[name=name]').fill('example-7b')
    await keeping.locator('[name=family]').fill('Example')
    await keeping.locator('[name=slug]').fill('example-7b-again')
    await keeping.locator('[name=status]').selectOption('PLANNED')
    await send(keeping, 'model')
    await expect(keeping.getByText(t.refusals['model-listed']).first()).toBeVisible()
    await keeping.goto(`/${language}/admin/models/example-7b`)
    await keeping.locator('[name=status]').selectOption('RETIRED')
    await keeping.locator('[name=retiredOn]').fill('2025-07-01')
    await send(keeping, 'model')
    await expectDone(keeping, t.done['model-saved'])
    await expectFigure('models', '0')
    await visiting.goto(`/${language}/models?status=SUPPORTED`)
    await expect(visiting.getByText(t.models['none-found'])).toBeVisible()
  })

  await test.step('a maintainer has participations entered by hand: they were counted elsewhere', async () => {
    await signIn(leading, addressOf('maintainer'))
    await leading.goto(`/${language}/admin/goals/targets/2025-participations`)
    await leading.locator('[name=metric]').selectOption('')
    await send(leading, 'target')
    await expectDone(leading, t.done['target-saved'])
  })

  await test.step('a figure is reported with evidence, and withdrawn with a reason', async () => {
    await keeping.goto(`/${language}/goals/2025-participations`)
    const form = keeping.locator('form#figure')
    await form.locator('[name=value]').fill('120')
    await form.locator('[name=evidenceUrl]').fill('nowhere')
    await send(keeping, 'figure')
    await expect(keeping.getByText(t.validation['not-a-link']).first()).toBeVisible()
    await expect(form.locator('[name=value]')).toHaveValue('120')
    await form.locator('[name=evidenceUrl]').fill('https://example.org/participants')
    await send(keeping, 'figure')
    await expectDone(keeping, t.done['figure-entered'])
    await visiting.goto(`/${language}/goals/2025-participations`)
    await expect(visiting.locator('a[href="https://example.org/participants"]').first()).toBeVisible()
    await expect(visiting.locator('form#figure')).toHaveCount(0)
    await keeping.locator('.figure-history summary').click()
    await keeping.locator('.figure-history [name=reason]').fill('Counted twice.')
    await keeping.locator('.figure-history form').getByRole('button').click()
    await expectDone(keeping, t.done['figure-withdrawn'])
    await visiting.reload()
    await expect(visiting.locator('.figure-history')).toContainText('Counted twice.')
  })

  const overdue = () =>
    database(portal).all<{ slug: string }>(
      `SELECT slug FROM Meeting WHERE id IN (SELECT meetingId FROM AgendaItem WHERE source = 'adaptations')`,
    )

  await test.step('a clock runs past its time: its owner is reminded, and it is on the next agenda until it stops with a reason', async () => {
    await keeping.goto(`/${language}/adaptations`)
    await keeping.getByRole('link', { name: t.adaptations.add }).click()
    await keeping.locator('[name=title]').fill('Feature 0001')
    await keeping.locator('[name=appearedAt]').fill('2025-06-01T10:00')
    await keeping.locator('[name=upstreamUrl]').fill('https://example.org/upstream/1')
    await keeping.locator('[name=ownerId]').selectOption({ label: foundingPerson('committer').name })
    await send(keeping, 'clock')
    await expectDone(keeping, t.done['clock-started'])
    await expect(keeping.locator('.kicker .badge')).toHaveText(t.adaptations.state.overdue)
    hurryJobs(portal)
    await expect
      .poll(async () => (await portal.mailTo(addressOf('committer'))).map(({ subject }) => subject).join('\n'))
      .toContain('Feature 0001')
    await expect.poll(() => overdue().length).toBe(1)
    await visiting.goto(`/${language}/meetings/${overdue()[0]?.slug}`)
    await expect(visiting.getByText('Feature 0001').first()).toBeVisible()
    await visiting.goto(`/${language}/goals/2025-core-features`)
    await expect(visiting.locator('main .table tbody tr')).toHaveCount(1)
    await keeping.getByRole('link', { name: t.adaptations.edit }).click()
    await keeping.locator('[name=adaptedAt]').fill('2025-05-31T10:00')
    await keeping.locator('[name=adaptedUrl]').fill('https://example.org/pr/1')
    await send(keeping, 'clock')
    await expect(keeping.getByText(t.refusals['adapted-before-upstream']).first()).toBeVisible()
    await keeping.locator('[name=adaptedAt]').fill('2025-06-08T10:00')
    await send(keeping, 'clock')
    await expect(keeping.getByText(t.refusals['late-without-reason']).first()).toBeVisible()
    await keeping.locator('[name=lateReason]').fill('Waited for hardware.')
    await send(keeping, 'clock')
    await expectDone(keeping, t.done['clock-saved'])
    await expect(keeping.locator('.kicker .badge')).toHaveText(t.adaptations.state.late)
    hurryJobs(portal)
    await expect.poll(() => overdue().length).toBe(0)
    await visiting.goto(`/${language}/adaptations`)
    await expect(visiting.locator('main .table')).toContainText('Waited for hardware.')
  })

  await test.step('a maintainer copies the goals, edits them and publishes this year’s', async () => {
    await leading.goto(`/${language}/admin`)
    await leading.getByRole('link', { name: t.admin.tools.goals.name }).click()
    await leading.locator('form#copy-goals [name=to]').fill(thisYear)
    await send(leading, 'copy-goals')
    await expectDone(leading, t.done['goals-copied'])
    expect((await fetch(`${portal.url}/${language}/goals/${thisYear}-members`)).status).toBe(404)
    await leading.locator(`a[href$="/admin/goals/targets/${thisYear}-members"]`).click()
    await leading.locator('[name=target]').fill('0')
    await send(leading, 'target')
    await expect(leading.getByText(t.validation['at-least'].replace('{minimum}', '1')).first()).toBeVisible()
    await leading.locator('[name=target]').fill('60')
    await leading.locator('[name=ownerId]').selectOption({ index: 1 })
    await send(leading, 'target')
    await expectDone(leading, t.done['target-saved'])
    const ecosystem = leading.locator('section', { has: leading.locator(`a[href$="/targets/${thisYear}-members"]`) })
    await ecosystem.getByText(t.goals.admin['edit-goal']).click()
    await ecosystem.locator('form[id^="edit-"] [name=titleZh]').fill('生态共建')
    await ecosystem.locator('form[id^="edit-"] [name=titleEn]').fill('Community at large')
    await ecosystem.locator('form[id^="edit-"]').getByRole('button').click()
    await expectDone(leading, t.done['goal-saved'])
    await send(leading, 'publish-goals')
    await expectDone(leading, t.done['goals-published'])
    await visiting.goto(`/${language}/goals`)
    await expect(visiting.getByRole('heading', { level: 1 })).toHaveText(t.goals.title.replace('{year}', thisYear))
    await expect(visiting.getByRole('heading', { name: /生态共建|Community at large/ })).toBeVisible()
    await visiting.getByRole('link', { name: t.goals.compare.link }).click()
    await expect(visiting.locator('a[href$="/goals/2025-members"]')).toContainText('30')
    await expect(visiting.locator(`a[href$="/goals/${thisYear}-members"]`)).toContainText('60')
  })

  await test.step('an article is proposed, published and counted', async () => {
    await keeping.goto(`/${language}/articles`)
    await keeping.getByRole('link', { name: t.articles.propose }).click()
    await keeping.locator('[name=title]').fill('Article 0001')
    await keeping.locator('[name=summary]').fill('What was learnt.')
    await send(keeping, 'article')
    await expect(keeping.getByText(t.refusals['article-without-content']).first()).toBeVisible()
    await keeping.locator('[name=url]').fill('https://example.org/articles/1')
    await send(keeping, 'article')
    await expectDone(keeping, t.done['article-proposed'])
    const { pathname } = new URL(keeping.url())
    expect((await fetch(portal.url + pathname)).status).toBe(404)
    await leading.goto(pathname)
    await send(leading, 'publish')
    await expectDone(leading, t.done['article-published'])
    await expectFigure('articles', '1', thisYear)
    const feed = await fetch(`${portal.url}/${language}/articles/feed.xml`)
    expect(await feed.text()).toContain('<title>Article 0001</title>')
  })

  await test.step('pictures say what their tables say', async () => {
    await visiting.goto(`/${language}/goals`)
    const charts = await visiting.locator('.bar-chart').all()
    expect(charts.length).toBe(2)
    for (const chart of charts)
      expect(await chart.locator('td').allTextContents()).toEqual(
        await chart.locator('svg text:not(.bar-mark)').allTextContents(),
      )
  })

  /** On the very next request, and with as many rows behind it. */
  async function expectFigure(key: string, figure: string, year = '2025') {
    await visiting.goto(`/${language}/goals`)
    const row = visiting.locator('.targets > li').filter({ has: visiting.locator(`a[href$="/goals/${year}-${key}"]`) })
    await expect(row.locator('strong')).toHaveText(figure)
    await visiting.goto(`/${language}/goals/${year}-${key}`)
    await expect(visiting.locator('main .table tbody tr')).toHaveCount(Number(figure))
    await visiting.goto(`/${language}/models`)
  }

  async function signIn(page: Page, address: string) {
    await page.goto(`/${language}/sign-in`)
    await page.getByLabel(t.accounts['sign-in'].email).fill(address)
    await page.getByRole('button', { name: t.accounts['sign-in'].submit }).click()
    const [mail] = await portal.mailTo(address, 1)
    await page.goto(linkIn(mail?.text))
    await page.getByRole('button', { name: t.accounts.confirm.submit, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`/${language}/me(#|$)`))
  }
})

const send = (page: Page, form: string) => page.locator(`form#${form}`).getByRole('button').last().click()

const expectDone = (page: Page, notice: string) =>
  expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible()
