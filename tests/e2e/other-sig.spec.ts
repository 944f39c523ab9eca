import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { locales } from '@/lib/i18n/routing'
import { tour } from '../support/page-tour.ts'
import { test as base, expect } from '../support/portal-test.ts'

/** The fixture's SIG is founded in years to come; here it has been for a while. */
const test = base.extend<object, { contentDir: string }>({
  contentDir: [
    async ({ browserName: _ }, use) => {
      const contentDir = mkdtempSync(path.join(tmpdir(), 'other-sig-'))
      cpSync('tests/fixtures/other-sig', contentDir, { recursive: true })
      for (const name of ['charter.yaml', 'roster.yaml']) {
        const file = path.join(contentDir, name)
        writeFileSync(file, readFileSync(file, 'utf8').replace(/\b203(\d-\d\d-\d\d)/g, '202$1'))
      }
      const goals = readFileSync(path.join(contentDir, 'goals/2030.yaml'), 'utf8')
      rmSync(path.join(contentDir, 'goals/2030.yaml'))
      writeFileSync(path.join(contentDir, 'goals/2020.yaml'), goals.replace('year: 2030', 'year: 2020'))
      await use(contentDir)
      rmSync(contentDir, { recursive: true })
    },
    { scope: 'worker' },
  ],
  portalEnv: [async ({ contentDir }, use) => use({ CONTENT_DIR: contentDir }), { scope: 'worker' }],
})

/** What can only come from the first SIG: its subject, its community, its founders; not the value of a choice. */
function traces(): RegExp {
  const { people }: { people: { name: string }[] } = parse(readFileSync('content/roster.yaml', 'utf8'))
  const founders = people.map(({ name }) => name)
  return new RegExp(
    [
      'MindSpore',
      'vLLM',
      'SGLang',
      '\\bLLM\\b(?!\\\\?")',
      'Huawei',
      '华为',
      '昇思',
      '大模型',
      '推理',
      ...founders,
    ].join('|'),
    'gi',
  )
}

test('with the content of another SIG, nothing of the first one is left', async ({
  cast,
  scene,
  portal,
  contentDir,
}) => {
  const left: string[] = []
  for (const locale of locales) {
    for (const { part, path, status = 200 } of tour(scene, contentDir)) {
      const answer = await cast[part].get(`/${locale}${path}`)
      const found = new Set(answer.html.match(traces()))
      if (found.size > 0) left.push(`${part} /${locale}${path}: ${[...found].join(', ')}`)
      if (answer.status !== status) left.push(`${part} /${locale}${path} answers ${answer.status}`)
    }
  }
  for (const address of ['member@example.org', 'maintainer@example.org']) {
    for (const { subject, text, from } of await portal.mailTo(address, 1)) {
      if (traces().test(`${subject}${text}${from?.text}`)) left.push(`mail to ${address}: ${subject}`)
    }
  }
  expect(left).toEqual([])
  // The same look at the first SIG's own pages would find plenty.
  expect(readFileSync('content/sig.yaml', 'utf8')).toMatch(traces())
})
