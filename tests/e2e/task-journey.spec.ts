import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { admit } from '../support/cast.ts'
import { foundingOfficers, pageOf, type Signed } from '../support/officers.ts'
import { readPdf } from '../support/pdf.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { database, hurryJobs } from '../support/rows.ts'
import type { Portal } from '../support/server.ts'
import { newTask } from '../support/tasks.ts'

// A quarter of feature tasks: drafted, published together, taken on, worked on, reviewed. In each language, and once
// without JavaScript. A portal of its own.

test.use({ portalEnv: { PORTAL_OF: 'tasks' } })
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

test('a quarter is published, and a task goes from claim to done', async ({
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

  const mentor = at(3)
  const [lead, partner] = [await newMember(portal, 'lead-one'), await newMember(portal, 'partner-one')]

  const organiser = await open(mentor, '/admin/tasks')
  await test.step('tasks are drafted: a list that is uneven is refused, and what was typed stays', async () => {
    for (const slug of ['first-task', 'second-task']) {
      await organiser.goto(`${portal.url}/${language}/admin/tasks/new`)
      const typed = newTask('', { slug, titleZh: `任务 ${slug}`, titleEn: `Task ${slug}` })
      const selects = ['quarter', 'areaId', 'difficulty', 'rewardId', 'mentorId']
      for (const [name, value] of Object.entries(typed))
        if (!selects.includes(name)) await organiser.locator(`[name=${name}]`).fill(String(value))
      await organiser.locator('[name=mentorId]').selectOption({ label: mentor.name })
      if (slug === 'first-task') {
        await organiser.locator('[name=checklistEn]').fill('Accuracy holds')
        await press(organiser, t.tasks.form.submit)
        await expect(organiser.locator('.field[data-invalid] [name=checklistEn]')).toHaveValue('Accuracy holds')
        await expect(organiser.locator('[name=titleEn]')).toHaveValue('Task first-task')
        await expect(organiser.locator('[name=mentorId] option:checked')).toHaveText(mentor.name)
        await organiser.locator('[name=checklistEn]').fill('Accuracy holds\nDocumentation is complete')
      }
      await press(organiser, t.tasks.form.submit)
      await done(organiser, 'task-drafted')
    }
    expect((await openReader(portal).get(`/${language}/tasks/first-task`)).status).toBe(404)
  })

  await test.step('and published together', async () => {
    await organiser.goto(`${portal.url}/${language}/admin/tasks`)
    await organiser.locator('form:has([name=count]) button[type=submit]').click()
    await done(organiser, 'tasks-published')
    await expect(organiser.locator('.task-list > li')).toHaveCount(2)
  })

  await test.step('anyone filters the list', async () => {
    const visitor = await browser.newContext()
    const page = await visitor.newPage()
    await page.goto(`${portal.url}/${language}/tasks`)
    await page.locator('[name=q]').fill('second-task')
    await page.locator('[name=status]').selectOption('OPEN')
    await press(page, t.tasks.filter.submit)
    await expect(page.locator('.task-list > li')).toHaveCount(1)
    expect(new URL(page.url()).searchParams.get('status')).toBe('OPEN')
    await page.locator('.task-list a').click()
    await expect(page.getByText(t.taskClaims.offer.visitor)).toBeVisible()
    await visitor.close()
  })

  const own = await open(lead, '/tasks/first-task')
  await test.step('a member claims one with a plan, together with someone', async () => {
    await own.locator('[name=plan]').fill('')
    await own.locator('[name=partners]').fill(`${portal.url}/${language}/people/${partner.slug}`)
    await press(own, t.taskClaims.form.submit)
    await expect(own.locator('.field[data-invalid] [name=plan]')).toBeVisible()
    await own.locator('[name=plan]').fill('先模型，后测试。')
    await press(own, t.taskClaims.form.submit)
    await done(own, 'task-claim-sent')
    const joining = await open(partner, '/me/tasks')
    await joining.locator('.task-rows a').click()
    await press(joining, t.taskClaims.join.submit)
    await done(joining, 'task-claim-joined')
    await joining.context().close()
  })

  await test.step('the mentor approves', async () => {
    await organiser.goto(`${portal.url}/${language}/admin/tasks`)
    await organiser.locator('.task-rows a[href$="/tasks/first-task"]').click()
    await expect(organiser.getByText('先模型，后测试。')).toBeVisible()
    await press(organiser, t.taskClaims.answer.approve)
    await done(organiser, 'task-claim-approved')
  })

  await test.step('the task stands on the next meeting’s agenda by itself, with who is on it', async () => {
    hurryJobs(portal)
    await expect
      .poll(() => database(portal).all(`SELECT id FROM AgendaItem WHERE source = 'tasks'`).length, { timeout: 90_000 })
      .toBe(1)
    const { slug } = database(portal).one<{ slug: string }>(
      `SELECT slug FROM Meeting WHERE id = (SELECT meetingId FROM AgendaItem WHERE source = 'tasks')`,
    )
    const { html } = await openReader(portal).get(`/${language}/meetings/${slug}`)
    expect(html).toContain(language === 'zh' ? '任务 first-task（lead-one' : 'Task first-task (lead-one')
  })

  await test.step('whoever comes later can wait', async () => {
    const late = await newMember(portal, 'late-one')
    const page = await open(late, '/tasks/first-task')
    await page.locator('[name=plan]').fill('我也想做。')
    await press(page, t.taskClaims.form['wait-submit'])
    await done(page, 'task-claim-sent')
    await expect(page.getByText(t.taskClaims.status.WAITING, { exact: true })).toBeVisible()
    await page.context().close()
  })

  await test.step('progress stands there for everyone, and the result is handed in', async () => {
    await own.goto(`${portal.url}/${language}/tasks/first-task`)
    await own.locator('[name=text]').fill('模型跑通了。')
    await own.locator('[name=links]').fill('https://example.org/pr/1 PR')
    await press(own, t.taskClaims.note.submit)
    await done(own, 'progress-noted')
    expect((await openReader(portal).get(`/${language}/tasks/first-task`)).html).toContain('模型跑通了。')
    await press(own, t.taskClaims.submission.submit)
    await done(own, 'work-submitted')
  })

  await test.step('the review: not while an item is unmet; returned; then accepted', async () => {
    await organiser.goto(`${portal.url}/${language}/tasks/first-task`)
    await organiser.locator('[name=met][value="0"]').check()
    await organiser.locator('[name=verdict][value=ACCEPTED]').check()
    await press(organiser, t.taskClaims.review.submit)
    await expect(organiser.getByRole('alert').filter({ hasText: t.refusals['checklist-unmet'] }).first()).toBeVisible()
    await expect(organiser.locator('[name=met][value="0"]')).toBeChecked()
    await organiser.locator('[name=verdict][value=RETURNED]').check()
    await organiser.locator('[name=comment]').fill('文档还没有写。')
    await press(organiser, t.taskClaims.review.submit)
    await done(organiser, 'work-returned')

    await own.goto(`${portal.url}/${language}/tasks/first-task`)
    await expect(own.getByText('文档还没有写。')).toBeVisible()
    expect((await openReader(portal).get(`/${language}/tasks/first-task`)).html).not.toContain('文档还没有写。')
    await press(own, t.taskClaims.submission.submit)
    await done(own, 'work-submitted')

    await organiser.goto(`${portal.url}/${language}/tasks/first-task`)
    for (const item of ['0', '1']) await organiser.locator(`[name=met][value="${item}"]`).check()
    await organiser.locator('[name=verdict][value=ACCEPTED]').check()
    await press(organiser, t.taskClaims.review.submit)
    await done(organiser, 'work-accepted')
    await expect(organiser.getByText(t.tasks.status.DONE, { exact: true }).first()).toBeVisible()
  })

  await test.step('each of the two has a certificate; the script verifies it, and not when it is altered or revoked', async () => {
    await organiser.goto(`${portal.url}/${language}/tasks/first-task`)
    await expect(organiser.locator('a[href*="/certificates/"]')).toHaveCount(2)
    const { number } = database(portal).one<{ number: string }>(
      'SELECT number FROM Certificate WHERE personId = (SELECT id FROM Person WHERE slug = ?)',
      lead.slug,
    )
    await own.goto(`${portal.url}/${language}/certificates/${number}`)
    await expect(own.locator('.certificate')).toContainText(lead.name)
    await expect(own.locator('.certificate svg[role=img]')).toBeVisible()
    expect(readPdf(await own.pdf({ format: 'A4', tagged: true, printBackground: true })).pages).toBe(1)
    const { status, html } = await openReader(portal).get(`/${language}/certificates/${number}/credential.jwt`)
    expect(status).toBe(200)
    const file = path.join(portal.dataDir, `${language}-${number}.jwt`)
    writeFileSync(file, html)
    const verify = () =>
      spawnSync(process.execPath, ['scripts/verify-badge.mjs', '--issuer', portal.url, file], { encoding: 'utf8' })
    expect(verify().stdout).toContain(': valid')
    const [header, payload = '', signature] = html.split('.')
    const altered = Buffer.from(payload, 'base64url').toString().replace(lead.name, 'Someone Else')
    writeFileSync(file, [header, Buffer.from(altered).toString('base64url'), signature].join('.'))
    expect(verify().stdout).toContain('NOT VALID')

    const maintainer = await open(at(0), `/certificates/${number}`)
    await maintainer.locator('details:has([name=reason]) > summary').click()
    await maintainer.locator('[name=reason]').fill('发错了人。')
    await press(maintainer, t.certificates.revocation.submit)
    await done(maintainer, 'certificate-revoked')
    await expect(maintainer.getByText(t.certificates.sheet.void).first()).toBeVisible()
    await maintainer.context().close()
    writeFileSync(file, html)
    const refused = verify()
    expect(refused.status).toBe(1)
    expect(refused.stdout).toContain('发错了人。')
  })

  await test.step('the reward’s delivery is written down', async () => {
    await organiser.goto(`${portal.url}/${language}/tasks/first-task`)
    await organiser.locator('form:has([name=rewardId]) [name=note]').first().fill('已寄出')
    await organiser.locator('form:has([name=rewardId]) button[type=submit]').first().click()
    await done(organiser, 'reward-delivered')
    expect((await openReader(portal).get(`/${language}/tasks/first-task`)).html).not.toContain('已寄出')
  })

  await test.step('what is left of the quarter is carried', async () => {
    await organiser.goto(`${portal.url}/${language}/admin/tasks`)
    await organiser.locator('select[name=choices]').selectOption({ index: 1 })
    await press(organiser, t.tasks.admin['refresh-submit'])
    await done(organiser, 'tasks-refreshed')
    await organiser.goto(`${portal.url}/${language}/tasks/second-task`)
    await expect(organiser.getByText(/延续|carried since/)).toBeVisible()
  })

  await own.context().close()
  await organiser.context().close()
})
