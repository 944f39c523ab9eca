// A process that votes: `<seed> <how many ballots>`. Each for a random voter in a random open election, by the command
// that forms call. Says which were accepted, each as a
// line of JSON, with when it began and ended by the machine's clock, which all its processes share.
import { hrtime } from 'node:process'
import type { AccountActor } from '../../lib/auth/permissions'
import { db, disconnect } from '../../lib/db/client'
import { castBallot } from '../../lib/votes/commands'
import { choices } from '../../lib/votes/rules'
import { randomFrom } from '../support/random'

const [seed = '1', count = '0'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const voters = await db.voter.findMany({
  where: { election: { closedAt: null } },
  orderBy: [{ electionId: 'asc' }, { personId: 'asc' }],
})
for (let index = 0; index < Number(count); index++) {
  const voter = voters[random(voters.length)]
  const choice = choices[random(choices.length)]
  if (!voter || !choice) throw new Error('Nobody may vote')
  const reason = choice === 'AGAINST' ? `Reason ${seed} ${index}` : undefined
  const { electionId, personId } = voter
  const began = hrtime.bigint()
  const { ok } = await castBallot(actorOf(personId), { electionId, choice, reason }, new Date())
  const times = { began: String(began), ended: String(hrtime.bigint()) }
  if (ok) console.log(JSON.stringify({ electionId, personId, choice, ...times }))
}
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
