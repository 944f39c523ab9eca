import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter } from '@/lib/content/charter-schema'
import type { Locale } from '@/lib/i18n/routing'

/** The charter's rewards for feature tasks at an instant: their names by id, in its order. */
export const rewardNames = (charter: Charter, locale: Locale, at: Date): ReadonlyMap<string, string> =>
  new Map(ruleInForce(charter, 'feature-tasks', at)?.parameters.rewards.map(({ id, name }) => [id, name[locale]]) ?? [])
