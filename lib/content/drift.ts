import { defaultLocale, type Locale, locales } from '@/lib/i18n/routing'
import { type Figure, figuresIn } from './figures'
import type { Problem } from './problems'
import type { Path, YamlFile } from './yaml-file'

/** What must be the same in every language of a page. */
export type Skeleton = {
  file: string
  locale: Locale
  slug: string
  headings: { depth: number; line: number }[]
  figures: Figure[]
  links: Figure[]
}

const others = locales.filter((locale) => locale !== defaultLocale)

/** Compares each page with its other language: presence, order of heading levels, figures and links in any order. */
export function pageDrift(pages: readonly Skeleton[]): Problem[] {
  const find = (locale: Locale, slug: string) => pages.find((page) => page.locale === locale && page.slug === slug)
  return pages.flatMap((page) => {
    if (page.locale !== defaultLocale) return find(defaultLocale, page.slug) ? [] : [absent(page, defaultLocale)]
    return others.flatMap((locale) => {
      const twin = find(locale, page.slug)
      return twin
        ? [...headingDrift(page, twin), ...setDrift(page, twin, 'figures'), ...setDrift(page, twin, 'links')]
        : [absent(page, locale)]
    })
  })
}

const absent = (page: Skeleton, locale: Locale): Problem => ({
  file: `${locale}/${page.slug}.md`,
  line: 1,
  reason: `is missing, while there is ${page.file}`,
})

function headingDrift(page: Skeleton, twin: Skeleton): Problem[] {
  const longest = Math.max(page.headings.length, twin.headings.length)
  for (let at = 0; at < longest; at++) {
    const [one, other] = [page.headings[at], twin.headings[at]]
    if (one?.depth === other?.depth) continue
    const [owner, heading, lacking] = other ? [twin, other, page] : [page, one, twin]
    return [
      {
        file: owner.file,
        line: heading?.line ?? 1,
        reason: `this heading has no counterpart of the same level in ${lacking.file}`,
      },
    ]
  }
  return []
}

const nouns = { figures: 'the figure', links: 'the link' }

const setDrift = (page: Skeleton, twin: Skeleton, what: 'figures' | 'links'): Problem[] =>
  [
    ...surplus(page[what], twin[what]).map((one) => ({ owner: page, lacking: twin, one })),
    ...surplus(twin[what], page[what]).map((one) => ({ owner: twin, lacking: page, one })),
  ].map(({ owner, lacking, one }) => ({
    file: owner.file,
    line: one.line,
    reason: `${nouns[what]} ${one.value} is not in ${lacking.file} as often`,
  }))

/** What the first list holds beyond the second, each as often as it is too many. */
function surplus(list: readonly Figure[], other: readonly Figure[]): Figure[] {
  const left = new Map<string, number>()
  for (const { value } of other) left.set(value, (left.get(value) ?? 0) + 1)
  return list.filter(({ value }) => {
    const count = left.get(value) ?? 0
    left.set(value, count - 1)
    return count <= 0
  })
}

/** Texts of a YAML file whose languages name different figures. */
export function yamlDrift(file: string, { value, lineOf }: YamlFile<unknown>): Problem[] {
  return localizedTexts(value, []).flatMap(({ zh, en, path }) => {
    const [first] = [
      ...surplus(figuresIn(zh, 'zh'), figuresIn(en, 'en')),
      ...surplus(figuresIn(en, 'en'), figuresIn(zh, 'zh')),
    ]
    return first ? [{ file, line: lineOf(path), reason: `the figure ${first.value} stands in one language only` }] : []
  })
}

function localizedTexts(value: unknown, path: Path): { zh: string; en: string; path: Path }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string')
    return [{ zh: value.zh, en: value.en, path }]
  return Object.entries(value).flatMap(([key, inner]) => localizedTexts(inner, [...path, key]))
}
