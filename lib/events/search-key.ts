import 'server-only'
import type { Tx } from '@/lib/db/client'

/** Writes anew what a search for an event looks through; after any change of what it is made of. */
export async function refreshSearchKey(tx: Tx, eventId: string): Promise<void> {
  const { talks, ...texts } = await tx.event.findFirstOrThrow({
    where: { id: eventId },
    select: {
      ...{ titleZh: true, titleEn: true, themeZh: true, themeEn: true, placeZh: true, placeEn: true },
      talks: {
        where: { status: 'ACCEPTED' },
        orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
        select: {
          title: true,
          speakers: { where: { status: 'ACCEPTED' }, select: { person: { select: { name: true, nativeName: true } } } },
        },
      },
    },
  })
  const talked = talks.flatMap(({ title, speakers }) => [
    title,
    ...speakers.flatMap(({ person }) => [person.name, person.nativeName]),
  ])
  const searchKey = [...Object.values(texts), ...talked].filter(Boolean).join('\n').toLowerCase()
  await tx.event.update({ where: { id: eventId }, data: { searchKey } })
}
