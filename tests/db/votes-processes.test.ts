import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { closeVote } from '@/lib/votes/commands'
import { openVote } from '@/lib/votes/opening'
import { getVote } from '@/lib/votes/queries'
import { resultDocument } from '@/lib/votes/result'
import { makeCommitter, makeMaintainer, makeMember, visitor } from '../factories/actors'
import { opening, scheduledNomination } from '../factories/nominations'

test('two processes cast 500 ballots each, and what is left is what a recount finds', async () => {
  const at = new Date()
  const maintainer = await makeMaintainer()
  await Promise.all(Array.from({ length: 15 }, () => makeCommitter()))
  const votes: { nominationId: string; electionId: string }[] = []
  for (let index = 0; index < 3; index++) {
    const nominationId = await scheduledNomination(await makeMember())
    const opened = await openVote(maintainer, { nominationId, ...opening(2, at) }, at)
    expect(opened.ok).toBe(true)
    const { id: electionId } = await db.election.findFirstOrThrow({ where: { nominationId } })
    votes.push({ nominationId, electionId })
  }

  const processes = await Promise.all([startVoting(1, 500), startVoting(2, 500)])
  expect(processes).toEqual([
    { code: 0, accepted: 500 },
    { code: 0, accepted: 500 },
  ])

  for (const { electionId, nominationId } of votes) {
    const closed = await closeVote(maintainer, { electionId }, new Date())
    expect(closed.ok).toBe(true)
    const vote = (await getVote(visitor, nominationId)) ?? expect.fail('there is a vote')
    const voted = vote.electors.filter(({ hasVoted }) => hasVoted)
    // One counts of each who voted: the last.
    expect(vote.ballots.filter(({ countsKey }) => countsKey)).toHaveLength(voted.length)
    const subject = { id: nominationId, role: 'COMMITTER', nominee: { slug: 'nominee', name: 'N' }, recusals: [] }
    expect(recount(resultDocument(vote, subject))).toMatch(/agrees\n$/)
  }
}, 120_000)

async function startVoting(seed: number, count: number): Promise<{ code: number | null; accepted: number }> {
  const voting = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'tests/db/voting-process.ts', String(seed), String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  voting.stdout.on('data', (chunk) => {
    output += chunk
  })
  await once(voting, 'close')
  return { code: voting.exitCode, accepted: Number(output.trim()) }
}

function recount(document: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'recount-')), 'result.json')
  writeFileSync(file, JSON.stringify(document))
  return spawnSync(process.execPath, ['scripts/recount.mjs', file], { encoding: 'utf8' }).stdout
}
