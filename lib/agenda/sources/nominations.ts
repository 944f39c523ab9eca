import 'server-only'
import type { Role } from '@/lib/auth/permissions'
import { messagesOf } from '@/lib/i18n/messages/all'
import type { Locale } from '@/lib/i18n/routing'
import { listScheduledNominations } from '@/lib/nominations/queries'
import type { AgendaSource } from '../sources'
import { keysOnFrozenAgendas } from './frozen'

/** Nominations that are to be voted on at a regular meeting. Keys: lib/agenda/rules.ts. */
export const nominations: AgendaSource = {
  id: 'nominations',
  list: async (tx, meeting, at) => {
    const taken = await keysOnFrozenAgendas(tx, 'nominations', meeting, at)
    return (await listScheduledNominations(tx))
      .map(({ id, role, nominee }) => ({
        key: `nomination:${id}`,
        titleZh: titleIn('zh', nominee, role),
        titleEn: titleIn('en', nominee, role),
        minutes: MINUTES,
      }))
      .filter(({ key }) => !taken.has(key))
  },
}

function titleIn(locale: Locale, nominee: string, role: Role): string {
  const { agenda, people } = messagesOf[locale]
  return agenda['nomination-title'].replace('{role}', people.role[role].toLowerCase()).replace('{nominee}', nominee)
}

const MINUTES = 15
