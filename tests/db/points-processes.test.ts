import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { makePerson } from '../factories/people'
import { balanceOf, expectLedgerToAddUp } from '../factories/point-sums'
import { makePrize } from '../factories/prizes'

const STOCK = 20

test('two processes award, take back, redeem and decide at once, and everything adds up', async () => {
  const people = await Promise.all([1, 2, 3, 4].map((index) => makePerson({ slug: `racer-${index}` })))
  for (const price of ['3', '5', '8']) await makePrize({ price, stock: String(STOCK) })

  const processes = await Promise.all([startPlaying(1, 400), startPlaying(2, 400)])
  for (const { code, accepted } of processes) {
    expect(code).toBe(0)
    // Not all refused, not all let through.
    expect(accepted).toBeGreaterThan(50)
    expect(accepted).toBeLessThan(400)
  }

  await expectLedgerToAddUp()
  for (const { id } of people) {
    const open = await db.prizeRedemption.aggregate({
      where: { personId: id, status: { in: ['REQUESTED', 'APPROVED'] } },
      _sum: { price: true },
    })
    expect((await balanceOf(id)).reserved).toBe(open._sum.price ?? 0)
  }
  for (const { id, stock } of await db.prize.findMany()) {
    const taken = await db.prizeRedemption.count({ where: { prizeId: id, status: { not: 'CANCELLED' } } })
    expect([stock >= 0, stock + taken]).toEqual([true, STOCK])
  }
  const standing = await db.pointEntry.groupBy({ by: ['sourceId'], where: { kind: 'AWARD' }, _count: true })
  for (const { sourceId, _count } of standing) {
    const reversed = await db.pointEntry.findMany({
      where: { sourceId, kind: { in: ['REVERSAL', 'WRITE_OFF'] } },
      distinct: ['round'],
    })
    expect(_count - reversed.length).toBeLessThanOrEqual(1)
  }
}, 180_000)

async function startPlaying(seed: number, count: number): Promise<{ code: number | null; accepted: number }> {
  const playing = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'tests/db/points-process.ts', String(seed), String(count)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  playing.stdout.on('data', (chunk) => {
    output += chunk
  })
  await once(playing, 'close')
  return { code: playing.exitCode, accepted: Number(output.trim()) }
}
