// 100,000 requests, ten thousand of them for addresses that nobody asked for before: what is held stays within bounds.
import { load } from '../bench/load.ts'
import { metric } from '../bench/metrics.ts'
import { expect, test } from '../support/portal-test.ts'

const MEGABYTE = 1_048_576

// Without a bound Node lets garbage lie as long as the machine has room. With this one, what is held has to fit.
test.use({ portalEnv: { NODE_OPTIONS: '--max-old-space-size=320' } })

test('memory stays within bounds over 100,000 requests', async ({ portal }) => {
  const pages = ['/zh', '/en', '/zh/people', '/en/governance', '/zh/events']
  for (const path of pages) await load({ url: portal.url + path, amount: 18_000 })
  const after = await metric(portal, 'process_resident_memory_bytes')
  const strange = (index: number) => [
    `/zh/people?x=${index}`,
    `/en/goals?year=${2000 + (index % 1000)}`,
    `/zh/events/none-${index}`,
    `/en/people/none-${index}`,
  ]
  for (let index = 0; index < 2500; index += 8) {
    const paths = Array.from({ length: 8 }, (_, add) => strange(index + add)).flat()
    await Promise.all(paths.map(async (path) => (await fetch(portal.url + path)).arrayBuffer()))
  }
  const atLast = await metric(portal, 'process_resident_memory_bytes')
  console.log(
    `memory: ${Math.round(after / MEGABYTE)} MB after 90,000 requests, ${Math.round(atLast / MEGABYTE)} MB at last`,
  )
  expect(atLast).toBeLessThan(600 * MEGABYTE)
  expect(await metric(portal, 'portal_page_cache_bytes')).toBeLessThanOrEqual(64 * MEGABYTE)
})
