import 'server-only'
import { db } from '@/lib/db/client'
import { nameKeys } from '@/lib/people/name-keys'
import { isShown } from '@/lib/people/rules'
import { onRecord } from '@/lib/roles/queries'
import { lines, type Source } from '../entry'

/** Whoever has held a role; nobody whose account was deleted. */
const isPublic = { formerNumber: null, roleTerms: { some: onRecord } } as const

/** People by their names, in Han, pinyin and Latin, and by what they let everyone see. */
export const people: Source = {
  kind: 'PERSON',
  load: async (keys) => {
    const found = await db.person.findMany({
      where: { id: { in: [...keys] }, ...isPublic },
      select: {
        ...{ id: true, slug: true, name: true, nativeName: true, titleZh: true, titleEn: true, visibility: true },
        ...{ affiliationZh: true, affiliationEn: true, backgroundZh: true, backgroundEn: true },
        roleTerms: { where: { ...onRecord, until: null }, select: { dutyZh: true, dutyEn: true } },
      },
    })
    return found.map(({ id, slug, name, nativeName, visibility, roleTerms, ...facts }) => {
      const shown = (['title', 'affiliation', 'background'] as const).filter((field) =>
        isShown(field, visibility, 'anyone'),
      )
      const title = nativeName && nativeName !== name ? `${name} ${nativeName}` : name
      return {
        key: id,
        path: `/people/${slug}`,
        titleZh: title,
        titleEn: title,
        textZh: lines(...shown.map((field) => facts[`${field}Zh`]), ...roleTerms.map(({ dutyZh }) => dutyZh)),
        textEn: lines(...shown.map((field) => facts[`${field}En`]), ...roleTerms.map(({ dutyEn }) => dutyEn)),
        keys: nameKeys(name, nativeName),
        personId: id,
      }
    })
  },
  list: async (after, take) =>
    idsOf(
      await db.person.findMany({
        where: { id: { gt: after }, ...isPublic },
        orderBy: { id: 'asc' },
        take,
        select: { id: true },
      }),
    ),
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
