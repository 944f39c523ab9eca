import { locales } from '@/lib/i18n/routing'
import { pageDrift } from './drift'
import { readText } from './folder'
import { brokenAnchors } from './links'
import { readPage, type SourcePage } from './page-source'
import type { Problem } from './problems'

/** The portal's navigation leads to these. */
const required = ['about', 'areas', 'join', 'governance', 'activities', 'code-of-conduct', 'privacy', 'welcome']
const pageFile = new RegExp(`^(?:${locales.join('|')})/.+\\.md$`)
const pageName = /^[a-z]{2}(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+\.md$/

/** Reads every page in every language and checks what one page says about another. */
export function readPages(folder: string, files: readonly string[]): { pages: SourcePage[]; problems: Problem[] } {
  const pageFiles = files.filter((file) => pageFile.test(file))
  const names = pageFiles.map((file) => file.replace(/\.md$/, ''))
  const shelf = {
    pages: new Set(names),
    pictures: new Set(files.filter((file) => /\.(?:png|jpe?g|webp|avif|gif)$/.test(file))),
  }
  const pages = pageFiles.map((file) => readPage(file, readText(folder, file), shelf))
  const byName = new Map(pages.map((page, index) => [names[index], page]))
  const problems = [
    ...pageFiles
      .filter((file) => !pageName.test(file))
      .map((file) => ({ file, line: 1, reason: 'a page is named with lower-case letters, digits and single hyphens' })),
    ...required
      .filter((slug) => !locales.some((locale) => byName.has(`${locale}/${slug}`)))
      .flatMap((slug) =>
        locales.map((locale) => ({ file: `${locale}/${slug}.md`, line: 1, reason: 'the page is missing' })),
      ),
    ...pages.flatMap((page) => page.problems),
    ...pages.flatMap(({ skeleton, uses }) => brokenAnchors(skeleton.file, uses, (name) => byName.get(name)?.anchors)),
    ...pageDrift(pages.map(({ skeleton }) => skeleton)),
  ]
  return { pages, problems }
}
