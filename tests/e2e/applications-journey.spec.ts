import type { BrowserContext, Page } from '@playwright/test'
import { applying, upToParameter } from '../support/applying.ts'
import { foundingPerson } from '../support/cast.ts'
import { test as base, expect, noteComplaints } from '../support/portal-test.ts'
import { linkIn } from '../support/reader.ts'

// How someone becomes a member when it takes more than one step: a draft, a question, a rejection, a second attempt, and
// two reviewers at work. In each language, and once without JavaScript.

base.describe.configure({ mode: 'serial', timeout: 180_000 })

type Who = 'maintainer' | 'committer' | 'first' | 'second' | 'third'

const addressOf = (who: Who) => `${who}@example.org`

/** Each signs in once, and comes back with that session. */
const sessions = new Map<Who, Awaited<ReturnType<BrowserContext['storageState']>>>()

type Tools = ReturnType<typeof applying> & { as: (who: Who) => Promise<Page> }

const test = base.extend<{ tools: Tools }>({
  tools: async ({ browser, portal, language, complaints }, use) => {
    const tools = applying({ browser, portal, language, complaints })
    const contexts: BrowserContext[] = []
    const as = async (who: Who) => {
      const storageState = sessions.get(who)
      const context = await browser.newContext(storageState ? { storageState } : {})
      noteComplaints(context, complaints)
      contexts.push(context)
      const page = await context.newPage()
      if (storageState) return page
      if (who === 'maintainer' || who === 'committer')
        await portal.script('scripts/person-claim.ts', foundingPerson(who).slug, addressOf(who))
      await tools.signIn(page, addressOf(who))
      sessions.set(who, await context.storageState())
      return page
    }
    await use({ ...tools, as })
    for (const context of contexts) await context.close()
  },
})

// A portal of its own: other journeys leave people and mail behind.
test.use({ portalEnv: { PORTAL_OF: 'applications' } })

test('a draft waits; a question is asked and answered; the answer leads to membership', async ({ tools }) => {
  const { t, as, expectDone, lastMail } = tools
  const { form, conversation, review } = t.applications
  const page = await as('first')
  await page.goto(tools.at('/join/apply'))
  await page.getByLabel(form.name, { exact: true }).fill('林 初')
  await page.getByLabel(form.motivation).fill('先写一半')
  await page.getByRole('button', { name: form['save-draft'] }).click()
  await expectDone(page, t.done['draft-saved'])
  await expect(page.getByLabel(form.motivation)).toHaveValue('先写一半')

  // Nobody else sees a draft, and its writer finds it again.
  const reviewing = await as('maintainer')
  await reviewing.goto(tools.at('/admin/applications?status=ALL'))
  await expect(reviewing.getByText('林 初')).toHaveCount(0)
  await page.goto(tools.at('/me'))
  await page.getByRole('link', { name: t.accounts.me['apply-on'] }).click()
  await expect(page.getByLabel(form.name, { exact: true })).toHaveValue('林 初')
  await tools.fillIn(page, { motivation: '读过文档，想参与适配开发。' })
  await page.getByRole('button', { name: form.submit }).click()
  await expectDone(page, t.done['application-submitted'])

  await reviewing.goto(tools.at('/admin/applications'))
  await reviewing.getByRole('link', { name: '林 初' }).click()
  await tools.unfold(reviewing, review['ask-title'])
  await reviewing.getByLabel(review.question).fill('想参与哪一部分？\n<b>请具体说说</b>')
  await reviewing.getByRole('button', { name: review.ask }).click()
  await expectDone(reviewing, t.done['application-asked'])

  const asked = await lastMail(addressOf('first'), t.mail['application-question'].subject)
  expect(asked).toContain('想参与哪一部分？')
  await page.goto(linkIn(asked))
  await expect(page.getByText('<b>请具体说说</b>')).toBeVisible()
  // An empty answer is told at its field, and nothing is sent.
  await page.getByRole('button', { name: conversation.answer }).click()
  await expect(page.locator('#answer-errors')).toBeVisible()
  await page.getByLabel(conversation['your-answer']).fill('算子适配。')
  await page.getByRole('button', { name: conversation.answer }).click()
  await expectDone(page, t.done['application-answered'])

  const answered = await lastMail(addressOf('maintainer'), /林 初/)
  await reviewing.goto(linkIn(answered).replace(/\/(zh|en)\//, `/${tools.language}/`))
  await expect(reviewing.getByText('算子适配。')).toBeVisible()
  await reviewing.getByRole('button', { name: review.approve }).click()
  await expectDone(reviewing, t.done['application-approved'])
  await page.goto(tools.at('/me'))
  await expect(page.getByText(t.common.role.member, { exact: true })).toBeVisible()
})

test('a rejected applicant reads why, applies again from what they wrote, and the history stays', async ({ tools }) => {
  const { t, as, expectDone } = tools
  const { form, review, own } = t.applications
  const page = await as('second')
  await tools.apply(page, '高 次')
  const reviewing = await as('maintainer')
  await reviewing.goto(tools.at('/admin/applications'))
  await reviewing.getByRole('link', { name: '高 次' }).click()
  await tools.unfold(reviewing, review['reject-title'])
  await reviewing.getByLabel(review.reason).fill('请补充做过的项目。')
  await reviewing.getByRole('button', { name: review.reject, exact: true }).click()
  await expectDone(reviewing, t.done['application-rejected'])

  await tools.lastMail(addressOf('second'), t.mail['application-rejected'].subject)
  await page.goto(tools.at('/me'))
  await expect(page.getByText('请补充做过的项目。')).toBeVisible()
  await page.getByRole('link', { name: t.accounts.me['apply-again'] }).click()
  await expect(page.getByText(form.former)).toBeVisible()
  await expect(page.getByLabel(form.affiliation)).toHaveValue('示例大学')
  await page.getByLabel(form.motivation).fill('补充：参与过两个项目。')
  await page.locator('input[name=consent]').check()
  await page.getByRole('button', { name: form.submit }).click()
  await expectDone(page, t.done['application-submitted'])

  await reviewing.goto(tools.at('/admin/applications'))
  await reviewing.getByRole('link', { name: '高 次' }).click()
  await expect(reviewing.getByText(review.others)).toBeVisible()
  await expect(reviewing.getByText('请补充做过的项目。')).toBeVisible()
  await page.locator('a[href*="/me/applications/"]').first().click()
  await page.getByRole('button', { name: own.withdraw }).click()
  await expectDone(page, t.done['application-withdrawn'])
})

test('two reviewers at one application: one decides, the other is told who did and keeps what they typed', async ({
  tools,
}) => {
  const { t, as, expectDone } = tools
  const { review, assignment } = t.applications
  const page = await as('third')
  await tools.apply(page, '周 三')
  const [one, other] = [await as('maintainer'), await as('committer')]
  for (const reviewer of [one, other]) {
    await reviewer.goto(tools.at('/admin/applications'))
    await reviewer.getByRole('link', { name: '周 三' }).click()
  }
  await one.getByRole('button', { name: assignment.take }).click()
  await expectDone(one, t.done['application-assigned'])
  // The other page still says that nobody looks after it.
  await other.getByRole('button', { name: assignment.take }).click()
  await expect(other.locator('#take-errors')).toContainText(foundingPerson('maintainer').name)

  await tools.unfold(one, review['ask-title'])
  await one.getByLabel(review.question).fill('单位是哪里？')
  await one.getByRole('button', { name: review.ask }).click()
  await expectDone(one, t.done['application-asked'])
  // Decided on what was there before the question: the reviewer is shown what has changed, with the reason still there.
  await tools.unfold(other, review['reject-title'])
  await other.getByLabel(review.reason).fill('写了很久的理由')
  await other.getByRole('button', { name: review.reject, exact: true }).click()
  await expect(other.locator('#reject-errors')).toContainText(t.refusals['application-changed'])
  await expect(other.getByLabel(review.reason)).toHaveValue('写了很久的理由')
  await expect(other.getByText('单位是哪里？')).toBeVisible()

  await one.getByRole('button', { name: review.approve }).click()
  await expectDone(one, t.done['application-approved'])
  await other.getByRole('button', { name: review.reject, exact: true }).click()
  await expect(other.locator('#reject-errors')).toContainText(foundingPerson('maintainer').name)
  await expect(other.getByLabel(review.reason)).toHaveValue('写了很久的理由')
  await tools.lastMail(addressOf('third'), upToParameter(t.mail['application-approved'].subject))
})

test('many are decided together, and each result is told', async ({ tools, portal }) => {
  const { t, as } = tools
  const { bulk, queue } = t.applications
  const reviewing = await as('committer')
  for (const name of ['=1+1', '吴 四']) {
    const context = await tools.newContext()
    const page = await context.newPage()
    await tools.signIn(page, `many-${name.length}@example.org`)
    await tools.apply(page, name)
    await context.close()
  }
  await reviewing.goto(tools.at('/admin/applications'))
  // Without a choice, and without a reason, nothing happens.
  await reviewing.getByRole('button', { name: bulk.reject }).click()
  await expect(reviewing.locator('#bulk-errors')).toContainText(t.validation['choose-one'])
  for (const name of ['=1+1', '吴 四']) await reviewing.getByLabel(queue.pick.replace('{name}', name)).check()
  await reviewing.getByRole('button', { name: bulk.reject }).click()
  await expect(reviewing.getByText(t.validation.required).first()).toBeVisible()
  await expect(reviewing.getByLabel(queue.pick.replace('{name}', '吴 四'))).toBeChecked()

  // Meanwhile the maintainer approves one of them.
  const other = await as('maintainer')
  await other.goto(tools.at('/admin/applications'))
  await other.getByRole('link', { name: '吴 四' }).click()
  await other.getByRole('button', { name: t.applications.review.approve }).click()
  await tools.expectDone(other, t.done['application-approved'])

  await reviewing.getByLabel(bulk.reason).fill('请说明想参与的方向。')
  await reviewing.getByRole('button', { name: bulk.reject }).click()
  const result = reviewing.locator('.notice[role=alert]')
  await expect(result).toContainText(bulk.result.replace('{went}', '1').replace('{not}', '1'))
  await expect(result.getByRole('listitem').filter({ hasText: '=1+1' })).toContainText(t.applications.status.REJECTED)
  await expect(result.getByRole('listitem').filter({ hasText: '吴 四' })).toContainText(bulk.why['application-decided'])

  // The search finds it, and the exported file holds its name as text.
  await reviewing.goto(tools.at('/admin/applications?status=ALL'))
  await reviewing.getByLabel(queue.search).fill('=1+1')
  await reviewing.getByRole('button', { name: queue['apply-filter'] }).click()
  await expect(reviewing).toHaveURL(/status=ALL/)
  await expect(reviewing.getByRole('rowheader')).toHaveText(['=1+1'])
  const href = await reviewing.getByRole('link', { name: queue.export }).getAttribute('href')
  const file = await reviewing.request.get(portal.url + href)
  expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const text = (await file.body()).toString()
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.split('\r\n')[1]).toMatch(/^'=1\+1,示例大学,/)
})
