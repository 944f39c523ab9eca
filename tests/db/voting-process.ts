// A process that votes: `<seed> <how many ballots>`. Each for a random voter in a random open election, by the command
// that forms call. Says how many were accepted.
import type { AccountActor } from '../../lib/auth/permissions'
import { db, disconnect } from '../../lib/db/client'
import { castBallot } from '../../lib/votes/commands'
import { choices } from '../../lib/votes/rules'

const [seed = '1', count = '0'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const voters = await db.voter.findMany({
  where: { election: { closedAt: null } },
  orderBy: [{ electionId: 'asc' }, { personId: 'asc' }],
})
let acceptedBallots = 0
for (let index = 0; index < Number(count); index++) {
  const voter = voters[random(voters.length)]
  const choice = choices[random(choices.length)]
  if (!voter || !choice) throw new Error('Nobody may vote')
  const reason = choice === 'AGAINST' ? `Reason ${seed} ${index}` : undefined
  const { ok } = await castBallot(actorOf(voter.personId), { electionId: voter.electionId, choice, reason }, new Date())
  if (ok) acceptedBallots += 1
}
console.log(acceptedBallots)
await disconnect()

function actorOf(personId: string): AccountActor {
  return {
    kind: 'account',
    userId: personId,
    personId,
    personSlug: null,
    name: null,
    email: null,
    locale: 'en',
    roles: [],
    isOperator: false,
  }
}

/** A small generator (mulberry32), so that a failure can be repeated. */
function randomFrom(state: number): (below: number) => number {
  let current = state
  return (below) => {
    current = (current + 0x6d2b79f5) | 0
    let mixed = Math.imul(current ^ (current >>> 15), 1 | current)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
