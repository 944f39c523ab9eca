// A process that looks after leases, by the job's own work: on each day that it reads from its input. Says each that is done.
import { createInterface } from 'node:readline'
import { disconnect } from '../../lib/db/client'
import { tendLeases } from '../../lib/task-claims/leases'
import { system } from '../factories/actors'
import { days } from '../factories/clock'

console.log('ready')
for await (const day of createInterface({ input: process.stdin })) {
  await tendLeases(system, days(Number(day)))
  console.log(day)
}
await disconnect()
