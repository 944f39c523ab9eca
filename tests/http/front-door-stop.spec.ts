// SIGTERM under load: whatever was begun is answered in full, and the process is gone within ten seconds. The load comes
// as through a proxy: it goes elsewhere once /readyz says so, which it hears of late.
import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { startPortal } from '../support/server.ts'

/**
 * - `answered`: status and the whole body.
 * - `refused`: nobody listened any more, so nothing was begun; a proxy asks another instance.
 * - `dropped`: a connection was there, and the answer was not, or not all of it.
 */
type Outcome = 'answered' | 'refused' | 'dropped'

const PER_SECOND = 200
/** Milliseconds: longer than the portal waits when it hears of nobody. */
const HEARS_OF_IT_EVERY = 2000

test('SIGTERM under 200 requests a second drops none of them', async () => {
  test.setTimeout(120_000)
  const portal = await startPortal()
  try {
    const reader = openReader(portal)
    await reader.signIn('busy@example.org')
    const cookie = [...reader.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const agent = new Agent({ keepAlive: true, maxSockets: 40 })
    const outcomes: Promise<Outcome>[] = []
    const faults: string[] = []

    // Every tenth is rendered for someone signed in: it takes long, and is under way when the signal comes.
    const ask = (number: number): Promise<Outcome> =>
      new Promise((resolve) => {
        const headers = number % 10 ? {} : { cookie }
        const path = number % 2 ? '/zh' : '/en/people'
        const request = get(`${portal.url}${path}`, { agent, headers }, (response) => {
          let length = 0
          response.on('data', (chunk: Buffer) => {
            length += chunk.length
          })
          response.on('close', () => {
            const isWhole = response.complete && response.statusCode === 200 && length > 1000
            if (!isWhole) faults.push(`${path}: ${response.statusCode}, ${length} bytes`)
            resolve(isWhole ? 'answered' : 'dropped')
          })
        })
        request.on('error', (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ECONNREFUSED') faults.push(`${path}: ${error.code}, reused ${request.reusedSocket}`)
          resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'dropped')
        })
      })

    let isReady = true
    const load = (async () => {
      const began = performance.now()
      while (isReady) {
        const due = Math.floor(((performance.now() - began) / 1000) * PER_SECOND)
        while (outcomes.length < due) outcomes.push(ask(outcomes.length))
        await sleep(2)
      }
    })()
    const proxy = (async () => {
      while (isReady) {
        isReady = await fetch(`${portal.url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        )
        await sleep(HEARS_OF_IT_EVERY)
      }
    })()

    await sleep(3000)
    const before = outcomes.length
    const signalled = performance.now()
    const code = await portal.end()
    const took = performance.now() - signalled
    await Promise.all([load, proxy])
    const counted = { answered: 0, refused: 0, dropped: 0 }
    for (const outcome of await Promise.all(outcomes)) counted[outcome] += 1
    console.log(`SIGTERM: ${JSON.stringify(counted)}, ${before} asked before it, gone after ${Math.round(took)} ms`)
    expect([code, faults]).toEqual([0, []])
    expect(took).toBeLessThan(10_000)
    expect(counted).toEqual({ answered: outcomes.length, refused: 0, dropped: 0 })
  } finally {
    await portal.stop()
  }
})
