// What maintainers may set for the whole portal. What the charter grants (to nominate, to vote) is not among it.

/** Numbers as forms show them; `contact` null: as `sig.yaml` says. */
export type Settings = {
  contact: { zh: string; en: string; url: string } | null
  /** Places of a new event, unless its form says otherwise. */
  capacity: number
  /** Days before a new event at which sign-up opens. */
  opensDaysBefore: number
  /** Hours before a new event at which sign-up closes. */
  closesHoursBefore: number
  /** Whether anyone may apply for membership now. */
  takesApplications: boolean
  /** Whether anyone may begin to follow now; those who do stay. */
  takesFollowers: boolean
  /** Months after which points expire that were not spent; null: never. */
  pointsExpireMonths: number | null
}

export const defaultSettings: Settings = {
  contact: null,
  capacity: 30,
  opensDaysBefore: 14,
  closesHoursBefore: 2,
  takesApplications: true,
  takesFollowers: true,
  pointsExpireMonths: null,
}

/** Why these can't hold together; null when they can. */
export const refuseSignUpTimes = ({
  opensDaysBefore,
  closesHoursBefore,
}: Pick<Settings, 'opensDaysBefore' | 'closesHoursBefore'>) =>
  opensDaysBefore * 24 > closesHoursBefore ? null : 'sign-up-never-open'

const HOUR = 3_600_000

/** When sign-up for an event opens and closes where nobody said. */
export const signUpTimes = (startsAt: Date, { opensDaysBefore, closesHoursBefore }: Settings) => ({
  opensAt: new Date(startsAt.getTime() - opensDaysBefore * 24 * HOUR),
  closesAt: new Date(startsAt.getTime() - closesHoursBefore * HOUR),
})
