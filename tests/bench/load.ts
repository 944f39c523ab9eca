import { run } from '../../scripts/steps/run.mjs'

export type Load = {
  url: string
  headers?: Record<string, string>
  connections?: number
  seconds?: number
  amount?: number
}

/** `p99` in milliseconds. */
export type LoadResult = { perSecond: number; p99: number; asked: number }

/** Throws when anything but 200 or 304 came back. */
export async function load({ url, headers = {}, connections = 32, seconds = 3, amount }: Load): Promise<LoadResult> {
  const options = { url, headers, connections, ...(amount ? { amount } : { duration: seconds }) }
  const output = await run(
    process.execPath,
    ['--import', 'tsx', 'tests/bench/load-worker.ts', JSON.stringify(options)],
    {
      sentence: `Load on ${url} failed.`,
    },
  )
  const result: LoadResult & { errors: number; statusCodeStats: Record<string, unknown> } = JSON.parse(
    output.trim().split('\n').at(-1) ?? '',
  )
  const odd = Object.keys(result.statusCodeStats).filter((status) => status !== '200' && status !== '304')
  if (odd.length > 0 || result.errors > 0) throw new Error(`${url} answered ${odd} with ${result.errors} errors.`)
  return result
}
