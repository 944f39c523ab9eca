import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Portal } from '../support/server.ts'
import { freePort } from '../support/server.ts'
import type { Figure } from './figure.ts'
import { load } from './load.ts'
import { metric } from './metrics.ts'

/** Seconds from `npm start` of what is built, migrated and seeded to the first page. */
export async function measureStart(portal: Portal, rounds: number): Promise<Figure[]> {
  const took: number[] = []
  await portal.end()
  for (let round = 0; round <= rounds; round++) {
    const port = await freePort()
    const began = performance.now()
    const started = spawn(process.execPath, ['scripts/start.mjs'], {
      env: { ...process.env, DATA_DIR: portal.dataDir, PORT: String(port), APP_URL: '', NODE_ENV: 'production' },
      stdio: 'ignore',
    })
    const answers = async () => (await fetch(`http://localhost:${port}/zh`).catch(() => null))?.ok === true
    while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 10))
    // The first marks the file as prepared.
    if (round > 0) took.push((performance.now() - began) / 1000)
    started.kill('SIGTERM')
    await once(started, 'exit')
  }
  await portal.begin()
  return [{ name: 'npm start to the first page, once built', unit: 's', rounds: took, target: { atMost: 2 } }]
}

/** What the process holds (VmRSS) after so many visitors' requests for several pages. */
export async function measureMemory(portal: Portal, requests: number): Promise<Figure[]> {
  const pages = ['/zh', '/en', '/zh/people', '/en/governance', '/zh/events']
  for (const path of pages) await load({ url: portal.url + path, amount: Math.ceil(requests / pages.length) })
  const megabytes = (await metric(portal, 'process_resident_memory_bytes')) / 1_048_576
  return [
    {
      name: `memory after ${requests.toLocaleString('en')} visitors' requests`,
      unit: 'MB',
      rounds: [megabytes],
      target: { atMost: 350 },
    },
  ]
}
