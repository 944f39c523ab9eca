import 'server-only'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter } from '@/lib/content/load'
import type { AgendaSource } from '../sources'

/** What the charter puts on every agenda. */
export const fixedItems: AgendaSource = {
  id: 'fixed',
  list: async (_tx, { startsAt }) => {
    const agenda = ruleInForce(getCharter(), 'meeting-cadence', startsAt)?.parameters.agenda ?? []
    return agenda
      .filter(({ kind }) => kind === 'fixed')
      .map(({ id, name }) => ({ key: `fixed:${id}`, titleZh: name.zh, titleEn: name.en, minutes: MINUTES }))
  },
}

const MINUTES = 15
