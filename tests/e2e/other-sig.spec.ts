import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { locales } from '@/lib/i18n/routing'
import { tour } from '../support/page-tour.ts'
import { expect, test } from '../support/portal-test.ts'

const contentDir = 'tests/fixtures/other-sig'

test.use({ portalEnv: { CONTENT_DIR: path.resolve(contentDir) } })

/** What can only come from the first SIG: its subject, its community, its founders. */
function traces(): RegExp {
  const { people }: { people: { name: string }[] } = parse(readFileSync('content/roster.yaml', 'utf8'))
  const founders = people.map(({ name }) => name)
  return new RegExp(
    ['MindSpore', 'vLLM', 'SGLang', '\\bLLM\\b', 'Huawei', '华为', '昇思', '大模型', '推理', ...founders].join('|'),
    'gi',
  )
}

test('with the content of another SIG, nothing of the first one is left', async ({ cast, scene, portal }) => {
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
