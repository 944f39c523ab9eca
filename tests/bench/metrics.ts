import type { Portal } from '../support/server.ts'

/** What the portal says of itself at /metrics. */
export async function metric(portal: Portal, name: string): Promise<number> {
  const text = await (await fetch(`${portal.url}/metrics`)).text()
  const value = new RegExp(`^${name} ([\\d.e+-]+)$`, 'm').exec(text)?.[1]
  if (value === undefined) throw new Error(`/metrics has no ${name}.`)
  return Number(value)
}

/** Milliseconds of processor time that one request of `count` takes, four at a time. */
export async function cpuPerRequest(portal: Portal, ask: () => Promise<unknown>, count: number): Promise<number> {
  const before = await metric(portal, 'process_cpu_seconds_total')
  for (let asked = 0; asked < count; asked += 4) await Promise.all([ask(), ask(), ask(), ask()])
  return ((await metric(portal, 'process_cpu_seconds_total')) - before) * (1000 / count)
}

/** Statements of one request: the fewest of five, for the outbox asks the database by itself once a second. */
export async function statementsOf(portal: Portal, ask: () => Promise<unknown>): Promise<number> {
  const counts: number[] = []
  for (let round = 0; round < 5; round++) {
    const before = await metric(portal, 'portal_database_statements')
    await ask()
    counts.push((await metric(portal, 'portal_database_statements')) - before)
  }
  return Math.min(...counts)
}
