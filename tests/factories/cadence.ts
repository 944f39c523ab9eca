import type { Charter } from '@/lib/content/charter-schema'
import { getCharter } from '@/lib/content/load'

type Cadence = Extract<Charter['rules'][number], { id: 'meeting-cadence' }>

/** The shipped charter with its meetings as the test wants them, one rule for each cadence. */
export function charterWith(
  timeZone: string,
  ...cadences: (Partial<Cadence['parameters']> & { effective?: string })[]
) {
  const charter = getCharter()
  const rule = charter.rules.find((one): one is Cadence => one.id === 'meeting-cadence')
  if (!rule) throw new Error('The charter has no cadence.')
  const rules = cadences.map(({ effective = '2009-12-28', ...parameters }, index) => ({
    ...rule,
    version: index + 1,
    effective,
    parameters: { ...rule.parameters, ...parameters },
  }))
  return { ...charter, timeZone, rules }
}
