import type { Portal } from '../support/server.ts'
import type { Figure } from './figure.ts'

/** Sign-ups racing for places, through the command, beside the portal itself. */
export async function measureRace(portal: Portal, rounds: number): Promise<Figure[]> {
  const results: Result[] = []
  for (let round = 0; round < rounds; round++) {
    const output = await portal.script('tests/bench/race-worker.ts')
    const result: Result = JSON.parse(output.trim().split('\n').at(-1) ?? '')
    if (result.accepted !== 500 || !result.inOrder) throw new Error(`The race went wrong: ${output}`)
    results.push(result)
  }
  return [
    {
      name: '500 sign-ups race for 50 places: confirmed',
      unit: '',
      rounds: results.map(({ confirmed }) => confirmed),
      target: { atMost: 50 },
    },
    { name: '500 sign-ups race for 50 places', unit: 's', rounds: results.map(({ seconds }) => seconds) },
  ]
}

type Result = { seconds: number; accepted: number; confirmed: number; inOrder: boolean }
