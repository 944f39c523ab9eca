import type { ServerResponse } from 'node:http'

const PATH = '/speculation-rules.json'

/** Tells browsers which links to fetch ahead, when a reader seems about to follow one. */
export const speculationHeader = { 'Speculation-Rules': `"${PATH}"` }

/** Pages alone: not what a click alone should fetch. */
const rules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: ['/zh', '/zh/*', '/en', '/en/*'] },
          { not: { href_matches: ['/*/sign-in/*', '/*/calendar.ics', '/*/me', '/*/admin/*'] } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

export const isSpeculationPath = (path: string): boolean => path === PATH

/** Next would give the file a type that browsers don't take. */
export function serveSpeculationRules(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/speculationrules+json', 'Cache-Control': 'max-age=86400' })
  response.end(rules)
}
