import type { Portal } from '../support/server.ts'
import type { Figure } from './figure.ts'

/** Sign-ups racing for places, through the command, beside the portal itself. */
export async function measureRace(portal: Portal): Promise<Figure[]> {
  const output = await portal.script('tests/bench/race-worker.ts')
  const result: { seconds: number; accepted: number; confirmed: number; inOrder: boolean } = JSON.parse(
    output.trim().split('\n').at(-1) ?? '',
  )
  if (result.accepted !== 500 || !result.inOrder) throw new Error(`The race went wrong: ${output}`)
  return [
    {
      name: '500 sign-ups race for 50 places: confirmed',
      unit: '',
      rounds: [result.confirmed],
      target: { atMost: 50 },
    },
    { name: '500 sign-ups race for 50 places', unit: 's', rounds: [result.seconds] },
  ]
}
