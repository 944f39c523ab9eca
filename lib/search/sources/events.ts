import 'server-only'
import { textOfMarkdown } from '@/lib/content/plain-text'
import { db } from '@/lib/db/client'
import { type Entry, lines, type Source } from '../entry'
import { LONGEST_TEXT } from '../terms'

const isSeen = { status: { in: ['PUBLISHED' as const, 'CANCELLED' as const] } }

/** Events that are no drafts, with their themes and recaps. */
export const events: Source = {
  kind: 'EVENT',
  load: async (keys) => {
    const found = await db.event.findMany({
      where: { id: { in: [...keys] }, ...isSeen },
      select: {
        ...{ id: true, slug: true, titleZh: true, titleEn: true, themeZh: true, themeEn: true, startsAt: true },
        ...{ descriptionZh: true, descriptionEn: true, placeZh: true, placeEn: true, recapZh: true, recapEn: true },
      },
    })
    return found.map(({ id, slug, titleZh, titleEn, startsAt, ...event }) => ({
      key: id,
      path: `/events/${slug}`,
      titleZh,
      titleEn,
      textZh: textOf(event.themeZh, event.descriptionZh, event.recapZh, event.placeZh),
      textEn: textOf(event.themeEn, event.descriptionEn, event.recapEn, event.placeEn),
      at: startsAt,
    }))
  },
  list: async (after, take) => {
    const where = { id: { gt: after }, ...isSeen }
    const found = await db.event.findMany({ where, orderBy: { id: 'asc' }, take, select: { id: true } })
    return found.map(({ id }) => id)
  },
}

const textOf = (theme: string | null, description: string, recap: string | null, place: string) =>
  lines(theme, textOfMarkdown(description), recap && textOfMarkdown(recap), place).slice(0, LONGEST_TEXT)

const isAccepted = { status: 'ACCEPTED' as const, session: isSeen }

/** Talks that were accepted into a session which everyone sees. */
export const talks: Source = {
  kind: 'TALK',
  load: async (keys) => {
    const found = await db.talk.findMany({
      where: { id: { in: [...keys] }, ...isAccepted },
      select: { id: true, title: true, abstract: true, session: { select: { startsAt: true } } },
    })
    return found.map(({ id, title, abstract, session }): Entry => {
      const text = textOfMarkdown(abstract).slice(0, LONGEST_TEXT)
      const at = session?.startsAt ?? null
      return { key: id, path: `/talks/${id}`, titleZh: title, titleEn: title, textZh: text, textEn: text, at }
    })
  },
  list: async (after, take) => {
    const where = { id: { gt: after }, ...isAccepted }
    const found = await db.talk.findMany({ where, orderBy: { id: 'asc' }, take, select: { id: true } })
    return found.map(({ id }) => id)
  },
}
