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
import { meetingToday } from '../factories/meetings'
import { opening, scheduledNomination } from '../factories/nominations'

test('two processes cast 500 ballots each, and what is left is what a recount finds', async () => {
  const at = new Date()
  const maintainer = await makeMaintainer()
  await Promise.all(Array.from({ length: 15 }, () => makeCommitter()))
  await meetingToday(at)
  const votes: { nominationId: string; electionId: string }[] = []
  for (let index = 0; index < 3; index++) {
    const nominationId = await scheduledNomination(await makeMember())
    const opened = await openVote(maintainer, { nominationId, ...opening(2, at) }, at)
    expect(opened.ok).toBe(true)
    const { id: electionId } = await db.election.findFirstOrThrow({ where: { nominationId } })
    votes.push({ nominationId, electionId })
  }

  const processes = await Promise.all([startVoting(1, 500), startVoting(2, 500)])
  expect(processes.map(({ code, accepted }) => [code, accepted.length])).toEqual([
    [0, 500],
    [0, 500],
  ])

  for (const { electionId, nominationId } of votes) {
    const closed = await closeVote(maintainer, { electionId }, new Date())
    expect(closed.ok).toBe(true)
    const vote = (await getVote(visitor, nominationId)) ?? expect.fail('there is a vote')
    const voted = vote.electors.filter(({ hasVoted }) => hasVoted)
    // One counts of each who voted: the last.
    const counting = vote.ballots.filter(({ countsKey }) => countsKey)
    expect(counting).toHaveLength(voted.length)
    for (const { personId } of vote.electors) {
      const last = lastAccepted(processes, { electionId, personId })
      const counted = counting.find((ballot) => ballot.personId === personId)
      expect(last.length > 0 ? last : [undefined]).toContain(counted?.choice)
    }
    const subject = { id: nominationId, role: 'COMMITTER', nominee: { slug: 'nominee', name: 'N' }, recusals: [] }
    expect(recount(resultDocument(vote, subject))).toMatch(/agrees\n$/)
  }
}, 120_000)

type Accepted = { electionId: string; personId: string; choice: string; began: string; ended: string }
type Voting = { code: number | null; accepted: Accepted[] }

/** What a voter chose last: by each process, unless the other's began after it had ended; none who was never taken. */
function lastAccepted(processes: Voting[], by: { electionId: string; personId: string }): string[] {
  const last = processes.flatMap(
    ({ accepted }) =>
      accepted.findLast(({ electionId, personId }) => electionId === by.electionId && personId === by.personId) ?? [],
  )
  return last
    .filter((one) => !last.some((other) => BigInt(other.began) > BigInt(one.ended)))
    .map(({ choice }) => choice)
}

async function startVoting(seed: number, count: number): Promise<Voting> {
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
  const accepted = output
    .trim()
    .split('\n')
    .map((line): Accepted => JSON.parse(line))
  return { code: voting.exitCode, accepted }
}

function recount(document: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'recount-')), 'result.json')
  writeFileSync(file, JSON.stringify(document))
  return spawnSync(process.execPath, ['scripts/recount.mjs', file], { encoding: 'utf8' }).stdout
}
