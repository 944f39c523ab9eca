import en from '@/lib/i18n/messages/en'
import zh from '@/lib/i18n/messages/zh'
import { admit, foundingPerson } from '../support/cast.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'

// A portal of its own: other journeys leave people and mail behind.
test.use({ portalEnv: { PORTAL_OF: 'merging' } })

// Someone has two accounts; a maintainer sees what would come out, and makes one of them.

test.setTimeout(180_000)

test('a maintainer makes one account of two, having seen the roles that come out', async ({
  page,
  language,
  portal,
}) => {
  const t = { zh, en }[language]
  const [stays, goes, name] = ['stays@example.org', 'goes@example.org', 'Member 0500']
  await portal.script('scripts/person-claim.ts', foundingPerson('maintainer').slug, 'maintainer@example.org')
  const [maintainer, member, second] = [openReader(portal), openReader(portal), openReader(portal)]
  await maintainer.signIn('maintainer@example.org')
  await member.signIn(goes)
  await admit(member, maintainer, name)
  await second.signIn(stays)
  await page
    .context()
    .addCookies([...maintainer.cookies].map(([key, value]) => ({ name: key, value, url: portal.url })))

  await test.step('is told of an account that is not there', async () => {
    await page.goto(`/${language}/admin`)
    await page.getByRole('main').getByRole('link', { name: t.admin.tools.merge.name }).click()
    await page.getByLabel(t.merging.search.stays).fill('nobody@example.org')
    await page.getByLabel(t.merging.search.goes).fill(goes)
    await page.getByRole('button', { name: t.merging.search.submit }).click()
    await expect(page.getByText(t.merging.preview['stays-missing'])).toBeVisible()
    await expect(page.getByLabel(t.merging.search.goes)).toHaveValue(goes)
  })

  await test.step('sees what comes out, and merges', async () => {
    await page.getByLabel(t.merging.search.stays).fill(stays)
    await page.getByRole('button', { name: t.merging.search.submit }).click()
    await expect(page.getByRole('row', { name: name })).toContainText(goes)
    await expect(page.getByText(t.merging.preview.result.replace('{roles}', t.people.role.MEMBER))).toBeVisible()
    await page.getByLabel(t.merging.preview.sure).check()
    await page.getByRole('button', { name: t.merging.preview.submit }).click()
    await expect(page.getByRole('status').filter({ hasText: t.done['accounts-merged'] })).toBeVisible()
  })

  await test.step('both ways in lead to the one account, with its role and one letter', async () => {
    expect((await second.get(`/${language}/me`)).html).toContain(name)
    expect((await member.get(`/${language}/me`)).html).toContain(name)
    // In the language of the account, which signed in without saying one.
    const letters = await portal.mailTo(stays, 2)
    expect(letters.map(({ subject }) => subject)).toContain(zh.mail['accounts-merged'].subject)
    const rows = database(portal)
    expect(rows.all('SELECT id FROM User WHERE email = ?', goes)).toEqual([])
    expect(rows.all('SELECT id FROM Person WHERE name = ?', name)).toHaveLength(1)
  })
})
