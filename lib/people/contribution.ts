import type people from '@/lib/i18n/messages/zh/people'
import type { HideableField } from './rules'

/** One thing that someone has done, with the page that shows it. */
export type Contribution = { titleZh: string; titleEn: string; path: string; at: Date }

/**
 * Where contributions come from. `key` names its words (`people.contribution.<key>`), `field` the person's choice who
 * sees it.
 */
export type ContributionSource = {
  key: keyof typeof people.contribution
  field: Extract<HideableField, 'contributions' | 'attendance'>
  /** How many there are by `at`, and the latest few to name. Says until when that holds (`holdsUntil`). */
  read: (personId: string, at: Date) => Promise<{ count: number; latest: Contribution[] }>
}

/** How many of each kind a profile names. */
export const NAMED = 5
