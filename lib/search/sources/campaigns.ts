import 'server-only'
import { textOfMarkdown } from '@/lib/content/plain-text'
import { db } from '@/lib/db/client'
import { lines, type Source } from '../entry'
import { LONGEST_TEXT } from '../terms'

const announced = { status: { in: ['PUBLISHED' as const, 'CLOSED' as const] } }

/** Experience campaigns that were announced, also when they are over. */
export const campaigns: Source = {
  kind: 'CAMPAIGN',
  load: async (keys) => {
    const found = await db.campaign.findMany({
      where: { id: { in: [...keys] }, ...announced },
      select: {
        ...{ id: true, slug: true, titleZh: true, titleEn: true, themeZh: true, themeEn: true, startsAt: true },
        ...{ rulesZh: true, rulesEn: true },
      },
    })
    return found.map(({ id, slug, titleZh, titleEn, themeZh, themeEn, rulesZh, rulesEn, startsAt }) => ({
      key: id,
      path: `/campaigns/${slug}`,
      ...{ titleZh, titleEn },
      textZh: lines(themeZh, textOfMarkdown(rulesZh)).slice(0, LONGEST_TEXT),
      textEn: lines(themeEn, textOfMarkdown(rulesEn)).slice(0, LONGEST_TEXT),
      at: startsAt,
    }))
  },
  list: async (after, take) => {
    const where = { id: { gt: after }, ...announced }
    const found = await db.campaign.findMany({ where, orderBy: { id: 'asc' }, take, select: { id: true } })
    return found.map(({ id }) => id)
  },
}
