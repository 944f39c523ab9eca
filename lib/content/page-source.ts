import type { Root as Hast } from 'hast'
import { visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/routing'
import { checkBody } from './body-checks'
import type { Skeleton } from './drift'
import { type Figure, figuresIn, figuresOf } from './figures'
import { type Sheet, splitFrontMatter } from './front-matter'
import { joinHanLines } from './han-line-breaks'
import { type LinkUse, resolveLinks, type Shelf } from './links'
import { parseMarkdown, render } from './markdown'
import type { Problem } from './problems'
import type { PageSummary, TocEntry } from './schema'

export type SourcePage = {
  locale: Locale
  /** Null when the front matter has problems. */
  summary: PageSummary | null
  tree: Hast
  toc: TocEntry[]
  anchors: ReadonlySet<string>
  uses: LinkUse[]
  skeleton: Skeleton
  problems: Problem[]
}

/** Reads one Markdown file, `zh/activities/meetings.md`, as far as that goes without the other pages. */
export function readPage(file: string, text: string, shelf: Shelf): SourcePage {
  const locale = file.slice(0, 2) as Locale
  const slug = file.slice(3, -'.md'.length)
  const sheet = splitFrontMatter(file, slug, text)
  const source = parseMarkdown(sheet.body)
  const bodyProblems = checkBody(file, source)
  const headings: Skeleton['headings'] = []
  visit(source, 'heading', ({ depth, position }) => {
    headings.push({ depth, line: position?.start.line ?? 1 })
  })
  const figures = [...frontFigures(sheet, locale), ...figuresOf(source, locale)]
  const { uses, problems: linkProblems } = resolveLinks(source, file, shelf)
  const links = uses.map(({ target, line }) => ({ value: target, line }))
  return {
    locale,
    summary: sheet.front.value && { slug, ...sheet.front.value },
    ...render(joinHanLines(source), locale, sheet.front.value?.title ?? ''),
    uses,
    skeleton: { file, locale, slug, headings, figures, links },
    problems: [...sheet.front.problems, ...bodyProblems, ...linkProblems],
  }
}

function frontFigures({ front }: Sheet, locale: Locale): Figure[] {
  return Object.entries(front.value ?? {}).flatMap(([key, value]) =>
    figuresIn(String(value), locale).map((figure) => ({ ...figure, line: front.lineOf([key]) })),
  )
}
