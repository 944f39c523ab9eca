import { canonicalLink, type LinkSettings } from '@/lib/submissions/canonical-link'
import type { Figure } from './figure.ts'

const SIZE = 100_000

const settings: LinkSettings = {
  forges: [{ id: 'github', style: 'github', hosts: ['github.com'] }],
  moved: new Map(),
  known: new Map(),
}

/** Texts of 100 KB that a careless reader of links would spend long on. */
const hostile: Record<string, string> = {
  slashes: '/'.repeat(SIZE),
  marks: '#!'.repeat(SIZE / 2),
  brackets: `${'['.repeat(SIZE / 2)}${']('.repeat(SIZE / 4)}`,
  schemes: 'https://'.repeat(SIZE / 8),
  spaces: `${' '.repeat(SIZE)}x`,
  'letters that become many': 'ﷺ'.repeat(SIZE / 3),
}

/** How long it takes to find out that 100 KB of hostile text are no link. */
export function measureLinks(rounds: number): Figure[] {
  return Object.entries(hostile).map(([name, text]) => {
    const spent: number[] = []
    for (let round = 0; round < rounds; round++) {
      const before = performance.now()
      canonicalLink(text, settings)
      spent.push(performance.now() - before)
    }
    return { name: `a link of 100 KB of ${name}`, unit: 'ms', rounds: spent, target: { atMost: 50 } }
  })
}
