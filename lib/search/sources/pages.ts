import 'server-only'
import { listPageTexts } from '@/lib/content/load'
import type { PageSummary } from '@/lib/content/schema'
import type { Entry, Source } from '../entry'
import { LONGEST_TEXT } from '../terms'

type Text = PageSummary & { text: string }

/** Pages of the content folder that everyone reads under their own address. `welcome` is for members. */
const shown = ['about', 'areas', 'join', 'governance', 'activities', 'code-of-conduct', 'privacy']
const isPage = (slug: string) => shown.includes(slug) || slug.startsWith('activities/')
const isNews = (slug: string) => slug.startsWith('news/')

function entries(isOurs: (slug: string) => boolean): Entry[] {
  const english = new Map(listPageTexts('en').map((page) => [page.slug, page]))
  return listPageTexts('zh')
    .filter(({ slug }) => isOurs(slug))
    .map((chinese) => entryOf(chinese, english.get(chinese.slug) ?? chinese))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
}

const entryOf = (chinese: Text, english: Text): Entry => ({
  key: chinese.slug,
  path: `/${chinese.slug}`,
  titleZh: chinese.title,
  titleEn: english.title,
  textZh: textOf(chinese),
  textEn: textOf(english),
  at: chinese.date && chinese.slug.startsWith('news/') ? new Date(chinese.date) : null,
})

const textOf = ({ description, text }: Text) => `${description}\n${text}`.slice(0, LONGEST_TEXT)

const source = (kind: 'PAGE' | 'NEWS', isOurs: (slug: string) => boolean): Source => ({
  kind,
  load: async (keys) => entries(isOurs).filter(({ key }) => keys.includes(key)),
  list: async (after, take) =>
    entries(isOurs)
      .map(({ key }) => key)
      .filter((key) => key > after)
      .slice(0, take),
})

export const pages = source('PAGE', isPage)
export const news = source('NEWS', isNews)
