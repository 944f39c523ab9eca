import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { admit } from '../support/cast.ts'
import { foundingOfficers } from '../support/officers.ts'
import { test as base, expect } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { database } from '../support/rows.ts'
import { nominationSteps } from './nomination-steps.ts'

/** The shipped charter, but committers are elected by secret ballot. */
const test = base.extend<object, { contentDir: string }>({
  contentDir: [
    async ({ browserName: _ }, use) => {
      const contentDir = mkdtempSync(path.join(tmpdir(), 'secret-ballot-'))
      cpSync('content', contentDir, { recursive: true })
      const file = path.join(contentDir, 'charter.yaml')
      writeFileSync(file, readFileSync(file, 'utf8').replace('ballot: named', 'ballot: secret'))
      await use(contentDir)
      rmSync(contentDir, { recursive: true })
    },
    { scope: 'worker' },
  ],
  portalEnv: [async ({ contentDir }, use) => use({ CONTENT_DIR: contentDir, LOG_LEVEL: 'info' }), { scope: 'worker' }],
})

test.setTimeout(240_000)

test('a secret vote: nobody learns who voted how, not even afterwards', async ({
  browser,
  language,
  portal,
  complaints,
}) => {
  const { t, open, nominateOneself, openVote, vote, closeVote, confirm } = nominationSteps(
    browser,
    portal,
    language,
    complaints,
  )
  const officers = await foundingOfficers(portal)
  const [maintainer, first, second, third, fourth, fifth] = officers
  if (!maintainer || !first || !second || !third || !fourth || !fifth) throw new Error('The roster has six people')
  const reader = openReader(portal)
  await reader.signIn('candidate@members.example.org')
  await admit(reader, maintainer.reader, 'candidate')
  const { slug } = database(portal).one<{ slug: string }>("SELECT slug FROM Person WHERE name = 'candidate'")

  const id = await nominateOneself({ name: 'candidate', slug, role: 'member', reader }, 'committer')
  await openVote(maintainer, id)
  for (const officer of [maintainer, first, second, third, fourth]) await vote(officer, id, 'FOR')
  await vote(fifth, id, 'AGAINST', '时间还短')

  await test.step('the voter sees that they have voted, and can neither change nor look it up', async () => {
    const page = await open(fifth, `/nominations/${id}`)
    await expect(page.getByText(t.votes.ballot['cast-secret'])).toBeVisible()
    await expect(page.locator('input[name=choice]')).toHaveCount(0)
    await expect(page.getByText('时间还短')).toHaveCount(0)
    await page.context().close()
  })

  await test.step('the result has sums and who took part, and no position', async () => {
    const sheet = await closeVote(maintainer, id)
    await expect(sheet.getByText('5/9 > 1/2')).toBeVisible()
    await expect(sheet.getByText('时间还短')).toBeVisible()
    await expect(sheet.getByRole('row').filter({ hasText: fifth.name })).toContainText(t.votes.result['took-yes'])
    await expect(sheet.getByRole('row').filter({ hasText: fifth.name })).not.toContainText(t.votes.choice.AGAINST)
    await confirm(sheet)
    await sheet.context().close()
    const { html } = await openReader(portal).get(`/${language}/nominations/${id}/result.json`)
    const file = path.join(portal.dataDir, 'secret.json')
    writeFileSync(file, html)
    expect(execFileSync(process.execPath, ['scripts/recount.mjs', file], { encoding: 'utf8' })).toContain('agrees')
    expect(JSON.parse(html)).toMatchObject({ ballots: null, totals: { for: 5, against: 1, abstained: 0 } })
  })

  await test.step('the log tells requests apart by nothing but their id and how long they took', async () => {
    const lines = portal
      .output()
      .split('\n')
      .filter((line) => line.includes(id) && line.includes('"POST"'))
      .map((line) => Object.keys(JSON.parse(line)).sort().join())
    expect(lines.length).toBeGreaterThanOrEqual(6)
    expect(new Set(lines)).toEqual(new Set(['id,level,method,milliseconds,path,status,time']))
    expect(portal.output()).not.toContain('AGAINST')
  })
})
