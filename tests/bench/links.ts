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

/** As long as a link may be: what is longer is refused unread. */
const LONGEST = 2000

/** Texts that are looked at to their end. */
const hostileAndShort: Record<string, string> = {
  'signs that become many': `${'…'.repeat(LONGEST - 1)}a`,
  dots: '.'.repeat(LONGEST),
  'dots and letters': 'a.'.repeat(LONGEST / 2),
  slashes: '/'.repeat(LONGEST),
  'opened brackets': `[${'('.repeat(LONGEST - 10)}`,
  schemes: 'https://'.repeat(LONGEST / 8),
  'percent signs': `https://github.com/${'%25'.repeat(660)}`,
}

/** How long it takes to find out that hostile text is no link. */
export function measureLinks(rounds: number): Figure[] {
  const texts = [
    ...Object.entries(hostile).map(([name, text]) => ({ name: `a link of 100 KB of ${name}`, text })),
    ...Object.entries(hostileAndShort).map(([name, text]) => ({ name: `a link of 2,000 signs: ${name}`, text })),
  ]
  return texts.map(({ name, text }) => {
    const spent: number[] = []
    for (let round = 0; round < rounds; round++) {
      const before = performance.now()
      canonicalLink(text, settings)
      spent.push(performance.now() - before)
    }
    return { name, unit: 'ms', rounds: spent, target: { atMost: 50 } }
  })
}
