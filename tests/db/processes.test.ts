import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'

test('two processes and this one write at the same time, and every row is there', async () => {
  const each = 150
  const others = Promise.all(['first', 'second'].map((name) => allOf(startWriting(name, each))))
  let going = true
  const acknowledged = others.finally(() => {
    going = false
  })
  const own: string[] = []
  while (going) {
    const slug = `own-${own.length}`
    await db.person.create({ data: { slug, name: 'own', nameKey: 'own' } })
    own.push(slug)
  }
  const theirs = await acknowledged
  expect(theirs.map(({ code, slugs }) => [code, slugs.length])).toEqual([
    [0, each],
    [0, each],
  ])
  expect(await stored()).toEqual([...own, ...theirs.flatMap(({ slugs }) => slugs)].sort())
}, 60_000)

test('a process killed while it writes has lost nothing that was acknowledged', async () => {
  const before = await stored()
  const writing = startWriting('killed', 100_000)
  const acknowledged = allOf(writing, 200)
  const { slugs } = await acknowledged
  const after = (await stored()).filter((slug) => !before.includes(slug))
  expect(slugs.length).toBeGreaterThanOrEqual(200)
  expect(after).toEqual(expect.arrayContaining(slugs))
  // At most the one row whose acknowledgement the kill has cut off.
  expect(after.length - slugs.length).toBeLessThanOrEqual(1)
  await db.person.create({ data: { slug: 'afterwards', name: 'a', nameKey: 'a' } })
}, 60_000)

const startWriting = (name: string, count: number): ChildProcess =>
  spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'tests/db/writing-process.ts', name, String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )

/** What the process has had acknowledged by its end, or until it is killed after `killAfter` rows. */
async function allOf(process: ChildProcess, killAfter?: number): Promise<{ code: number | null; slugs: string[] }> {
  let output = ''
  const closed = once(process, 'close')
  process.stdout?.on('data', (chunk) => {
    output += chunk
    if (killAfter && output.split('\n').length > killAfter) process.kill('SIGKILL')
  })
  await closed
  return { code: process.exitCode, slugs: output.split('\n').slice(0, -1) }
}

async function stored(): Promise<string[]> {
  const rows = await db.person.findMany({ select: { slug: true } })
  return rows.map(({ slug }) => slug).sort()
}
