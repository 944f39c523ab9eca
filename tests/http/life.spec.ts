import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { attempt } from '../../scripts/steps/run.mjs'
import { script } from '../../scripts/steps/tool.ts'
import { expect, test } from '../support/portal-test.ts'
import { openReader } from '../support/reader.ts'
import { type Portal, startPortal } from '../support/server.ts'

test('it says that it lives and is ready; asked to stop, it answers who waits, and starts again', async () => {
  test.setTimeout(120_000)
  const portal = await startPortal()
  try {
    for (const [address, text] of [
      ['/healthz', 'ok'],
      ['/readyz', 'ready'],
    ]) {
      const answer = await fetch(portal.url + address)
      expect([address, answer.status, await answer.text()]).toEqual([address, 200, text])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    const reader = openReader(portal)
    await reader.signIn('before@example.org')

    const form = new URLSearchParams({ field: 'a form that is still being sent' }).toString()
    const underWay = await halfSent(portal, form)
    const started = performance.now()
    const code = portal.end()
    await sleep(500)
    expect(await underWay.finish()).toContain('HTTP/1.1 200')
    expect(await code).toBe(0)
    expect(performance.now() - started).toBeLessThan(10_000)
    await expect(fetch(`${portal.url}/healthz`)).rejects.toThrow()

    await portal.begin()
    const { status, html } = await reader.get('/en/me')
    expect([status, html.includes('before@example.org')]).toEqual([200, true])
  } finally {
    await portal.stop()
  }
})

test('content that is broken stops the start, and is named by file and line', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  cpSync('content', folder, { recursive: true })
  const charter = path.join(folder, 'charter.yaml')
  const lines = readFileSync(charter, 'utf8').split('\n')
  const line = lines.findIndex((one) => /^\s+(- )?version: \d/.test(one))
  lines[line] = lines[line]?.replace(/\d+/, 'soon') ?? ''
  writeFileSync(charter, lines.join('\n'))
  const place = new RegExp(`charter\\.yaml:${line + 1}\\b`)

  const env = { CONTENT_DIR: folder, DATA_DIR: path.join(folder, 'data') }
  const checked = await attempt(process.execPath, script('scripts/check-content.ts'), { env })
  expect(checked.code).toBe(1)
  expect(checked.output).toMatch(place)
  const started = await attempt(process.execPath, ['scripts/start.mjs'], { env: { ...env, PORT: '1' } })
  expect(started.code).toBe(1)
  expect(started.output).toMatch(place)
  rmSync(folder, { recursive: true })
})

/** A request of which the portal has the head and half of the body; `finish` sends the rest and answers what came back. */
async function halfSent(portal: Portal, body: string) {
  const { port, host } = new URL(portal.url)
  const socket = connect(Number(port), 'localhost')
  const answer = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
  const head = ['POST /en/sign-in HTTP/1.1', `Host: ${host}`, `Origin: ${portal.url}`]
  head.push('Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`)
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`)
  await sleep(500)
  return {
    finish: () => {
      socket.write(body.slice(10))
      return answer
    },
  }
}
