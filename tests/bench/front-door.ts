import type { Portal } from '../support/server.ts'
import { startBare } from './bare.ts'
import type { Figure } from './figure.ts'
import { load } from './load.ts'

type Options = { portal: Portal; nextAlone: Portal; rounds: number; seconds: number }

const PAGE = '/zh'

/** A visitor's home page: bare node:http with the same bytes, from the page cache in each form, and as Next alone renders it each time. */
export async function measureFrontDoor({ portal, nextAlone, rounds, seconds }: Options): Promise<Figure[]> {
  const url = portal.url + PAGE
  await Promise.all([fetch(url), fetch(nextAlone.url + PAGE)])
  await new Promise((resolve) => setTimeout(resolve, 500))
  const forms = { identity: {}, br: { 'accept-encoding': 'br' } }
  const etag = (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).headers.get('etag') ?? ''
  const perSecond: Record<string, number[]> = {}
  const p99: Record<string, number[]> = {}
  const note = async (name: string, target: string, headers: Record<string, string>) => {
    const result = await load({ url: target, headers, seconds })
    perSecond[name] = [...(perSecond[name] ?? []), result.perSecond]
    p99[name] = [...(p99[name] ?? []), result.p99]
  }
  const bare = { identity: await startBare(url, forms.identity), br: await startBare(url, forms.br) }
  for (let round = 0; round < rounds; round++) {
    for (const form of ['identity', 'br'] as const) {
      await note(`bare node:http, ${form}`, bare[form].url, forms[form])
      await note(`kept page, ${form}`, url, forms[form])
    }
    await note('kept page, 304', url, { 'if-none-match': etag })
    await note('Next alone', nextAlone.url + PAGE, {})
  }
  await Promise.all([bare.identity.stop(), bare.br.stop()])

  const ratio = (name: string, over: string, times = 1): number[] =>
    (perSecond[name] ?? []).map((value, index) => (times * value) / (perSecond[over]?.[index] ?? Number.NaN))
  const kept = 'kept page, identity'
  return [
    ...Object.entries(perSecond).map(([name, values]): Figure => ({ name, unit: 'requests/s', rounds: values })),
    ...Object.entries(p99).map(
      ([name, values]): Figure => ({
        name: `${name}: p99`,
        unit: 'ms',
        rounds: values,
        ...(name.startsWith('kept') ? { target: { atMost: 5 } } : {}),
      }),
    ),
    {
      name: 'kept page of bare node:http, identity',
      unit: '%',
      rounds: ratio(kept, 'bare node:http, identity', 100),
      target: { atLeast: 80 },
    },
    {
      name: 'kept page of bare node:http, br',
      unit: '%',
      rounds: ratio('kept page, br', 'bare node:http, br', 100),
      target: { atLeast: 80 },
    },
    {
      name: 'kept page over Next alone',
      unit: 'times',
      rounds: ratio(kept, 'Next alone'),
      target: { atLeast: 25 },
    },
  ]
}
