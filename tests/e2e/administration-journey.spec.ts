import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { addressOf } from '../support/cast.ts'
import { fits } from '../support/fits.ts'
import { expect, play, test } from '../support/portal-test.ts'

// A portal of its own: it changes the settings.
test.use({ portalEnv: { PORTAL_OF: 'administration' } })

// Each tool of the administration, from its first page: the lists narrowed and taken away as files, settings changed. In
// each language, and once without JavaScript; on a desk and on a phone.

test.setTimeout(240_000)

for (const width of [1440, 390]) {
  test(`every list is narrowed, sorted and kept as a file, ${width} pixels wide`, async ({
    page,
    language,
    portal,
    cast,
    scene,
  }) => {
    const t = { zh, en }[language]
    await page.setViewportSize({ width, height: 900 })
    await play(page.context(), portal, cast, 'maintainer')

    /** Words that one row has, below a title; and the state that it is in, where it is not the usual one. */
    const lists: [keyof typeof t.admin.tools & string, words: string, title: string, state?: string][] = [
      ['applications', 'Wei Applicant', t.applications.queue.title],
      ['events', scene.eventSlug, t.events.admin.list],
      ['talks', 'Second talk', t.talks.review.title, t.talks.status.ACCEPTED],
      ['claims', 'claimant@', t.claims.list.title],
      ['corrections', 'out of date', t.corrections.list.title],
      ['submissions', 'docs#1', t.submissions.queue.title, t.submissions.queue.state.ACCEPTED],
      ['redemptions', 'Sticker', t.prizes.queue.title, t.prizes.status.HANDED_OUT],
    ]

    for (const [tool, words, title, state] of lists) {
      await test.step(tool, async () => {
        await page.goto(`/${language}/admin`)
        const { name } = t.admin.tools[tool as 'events']
        await page.locator('.tools').getByRole('link', { name, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
        if (state) {
          await page.getByRole('link', { name: state, exact: true }).click()
          await expect(page).toHaveURL(/status=/)
        }
        await fits(page)
        const search = page.getByRole('search')
        await search.locator('[name=q]').fill(words)
        await search.locator('[name=sort]').selectOption('oldest')
        await search.getByRole('button').click()
        await expect(page).toHaveURL(/q=.*sort=oldest/)
        const rows = page.locator('.table tbody tr:has(th a:not([href*="/invitations/"])), .event-list > li')
        await expect(rows).toHaveCount(1)
        const file = page.getByRole('link', { name: t.common.export })
        const { html, headers } = await cast.maintainer.get((await file.getAttribute('href')) ?? '')
        expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
        expect(html.trim().split('\r\n')).toHaveLength(2)
        await search.locator('[name=q]').fill('nobody of this name')
        await search.getByRole('button').click()
        await expect(page).toHaveURL(/q=nobody/)
        await expect(rows).toHaveCount(0)
        await fits(page)
        await search.getByRole('link', { name: clearOf(t, tool) }).click()
        await expect(rows).not.toHaveCount(0)
      })
    }
  })

  test(`a maintainer goes through the other tools, ${width} pixels wide`, async ({
    page,
    language,
    portal,
    cast,
    scene,
  }) => {
    const t = { zh, en }[language]
    await page.setViewportSize({ width, height: 900 })
    await play(page.context(), portal, cast, 'maintainer')
    const open = async (tool: keyof typeof t.admin.tools & keyof typeof titles) => {
      await page.goto(`/${language}/admin`)
      await page.locator('.tools').getByRole('link', { name: t.admin.tools[tool].name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[tool])
      await fits(page)
    }
    const titles = {
      tasks: t.tasks.admin.title,
      goals: t.goals.admin.title,
      'group-code': t.groupCode.admin.title,
      merge: t.merging.title,
      settings: t.settings.title,
    }

    await test.step('a quarter’s tasks are a file', async () => {
      await open('tasks')
      const href = await page.getByRole('link', { name: t.common.export }).getAttribute('href')
      const { html } = await cast.maintainer.get(href ?? '')
      expect(html).toContain(scene.tasks.openSlug)
    })

    await test.step('a year’s goals are open to change', async () => {
      await open('goals')
      await page
        .getByRole('link', { name: t.goals.title.replace('{year}', String(scene.goalYear)), exact: true })
        .click()
      await expect(page).toHaveURL(new RegExp(`/admin/goals/${scene.goalYear}$`))
      await fits(page)
    })

    await test.step('the group’s code says that there is none', async () => {
      await open('group-code')
      await expect(page.getByRole('button', { name: t.groupCode.form.submit })).toBeVisible()
    })

    await test.step('two accounts are looked at beside each other', async () => {
      await open('merge')
      await page.locator('[name=stays]').fill(addressOf('member'))
      await page.locator('[name=goes]').fill(addressOf('account'))
      await page.getByRole('button', { name: t.merging.search.submit }).click()
      await expect(page.getByRole('heading', { name: t.merging.preview.title })).toBeVisible()
      await expect(page.locator('tbody tr')).toHaveCount(2)
      await fits(page)
    })

    await test.step('settings hold at once, for everyone', async () => {
      await open('settings')
      await page.locator('[name=contactZh]').fill(`值班 ${width}`)
      await page.locator('[name=contactEn]').fill(`On duty ${width}`)
      await page.locator('[name=contactUrl]').fill('https://example.org/duty')
      await page.getByRole('button', { name: t.settings.save }).click()
      await expect(page.getByRole('status').filter({ hasText: t.done['settings-changed'] })).toBeVisible()
      await fits(page)
      const { html } = await cast.visitor.get(`/${language}`)
      expect(html).toContain(language === 'zh' ? `值班 ${width}` : `On duty ${width}`)
    })
  })
}

const clearOf = (t: typeof zh, tool: string) =>
  tool === 'applications' ? t.applications.queue['clear-filter'] : t.admin.list.clear
