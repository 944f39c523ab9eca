import 'server-only'
import { textOfMarkdown } from '@/lib/content/plain-text'
import { db } from '@/lib/db/client'
import { skillsOf } from '@/lib/tasks/stored'
import { lines, type Source } from '../entry'
import { LONGEST_TEXT } from '../terms'

/** Feature tasks that were published, whatever has become of them. */
export const tasks: Source = {
  kind: 'TASK',
  load: async (keys) => {
    const found = await db.task.findMany({
      where: { id: { in: [...keys] }, publishedAt: { not: null }, status: { not: 'DRAFT' } },
      select: {
        ...{ id: true, slug: true, titleZh: true, titleEn: true, summaryZh: true, summaryEn: true, publishedAt: true },
        ...{ backgroundZh: true, backgroundEn: true, deliverablesZh: true, deliverablesEn: true, skills: true },
      },
    })
    return found.map(({ id, slug, titleZh, titleEn, publishedAt, skills, ...task }) => {
      const words = skillsOf(skills).join(' ')
      const textOf = (summary: string, background: string, deliverables: string) =>
        lines(summary, textOfMarkdown(background), textOfMarkdown(deliverables), words).slice(0, LONGEST_TEXT)
      return {
        key: id,
        path: `/tasks/${slug}`,
        titleZh,
        titleEn,
        textZh: textOf(task.summaryZh, task.backgroundZh, task.deliverablesZh),
        textEn: textOf(task.summaryEn, task.backgroundEn, task.deliverablesEn),
        at: publishedAt,
      }
    })
  },
  list: async (after, take) => {
    const where = { id: { gt: after }, publishedAt: { not: null }, status: { not: 'DRAFT' as const } }
    const found = await db.task.findMany({ where, orderBy: { id: 'asc' }, take, select: { id: true } })
    return found.map(({ id }) => id)
  },
}

/** Articles that were published. */
export const articles: Source = {
  kind: 'ARTICLE',
  load: async (keys) => {
    const found = await db.article.findMany({
      where: { id: { in: [...keys] }, status: 'PUBLISHED' },
      select: { id: true, title: true, summary: true, text: true, publishedAt: true },
    })
    return found.map(({ id, title, summary, text, publishedAt }) => {
      const said = lines(summary, text && textOfMarkdown(text)).slice(0, LONGEST_TEXT)
      return {
        ...{ key: id, path: `/articles/${id}`, titleZh: title, titleEn: title, textZh: said, textEn: said },
        at: publishedAt,
      }
    })
  },
  list: async (after, take) => {
    const where = { id: { gt: after }, status: 'PUBLISHED' as const }
    const found = await db.article.findMany({ where, orderBy: { id: 'asc' }, take, select: { id: true } })
    return found.map(({ id }) => id)
  },
}
