import 'server-only'
import type { Tx } from '@/lib/db/client'
import { pseudonymOf } from './rules'

/**
 * Gives a person the next number and takes everything else from the row: nothing in it says who it was. Answers the name
 * that stands in its place. Two at once: the number is unique, so one of them has to be tried again.
 */
export async function takePseudonym(tx: Tx, personId: string): Promise<string> {
  const { avatarId } = await tx.person.findFirstOrThrow({ where: { id: personId }, select: { avatarId: true } })
  const last = await tx.person.aggregate({ _max: { formerNumber: true } })
  const number = (last._max.formerNumber ?? 0) + 1
  const { zh, en } = pseudonymOf(number)
  await tx.person.update({
    where: { id: personId },
    data: {
      formerNumber: number,
      slug: `former-member-${number}`,
      name: en,
      nameKey: en.toLowerCase(),
      nativeName: zh,
      titleZh: null,
      titleEn: null,
      affiliationZh: null,
      affiliationEn: null,
      backgroundZh: null,
      backgroundEn: null,
      areas: [],
      languages: [],
      gitee: null,
      atomgit: null,
      github: null,
      avatarId: null,
      visibility: {},
      hallOfFameConsent: false,
    },
  })
  if (avatarId) await tx.storedFile.deleteMany({ where: { id: avatarId } })
  return en
}
