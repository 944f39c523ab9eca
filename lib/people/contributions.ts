import 'server-only'
import { articlesPublished } from './article-contributions'
import type { ContributionSource } from './contribution'
import { eventsAttended, eventsOrganised } from './event-contributions'
import { meetingsAttended, meetingsOrganised, minutesWritten } from './meeting-contributions'
import { talksGiven } from './talk-contributions'
import { tasksDone } from './task-contributions'

/** A feature whose work should stand in profiles adds a line. */
const contributionSources: readonly ContributionSource[] = [
  talksGiven,
  tasksDone,
  articlesPublished,
  eventsOrganised,
  meetingsOrganised,
  minutesWritten,
  eventsAttended,
  meetingsAttended,
]

/** What someone has done by `at`, of each kind that the reader sees and of which there is any. */
export async function listContributions(
  personId: string,
  sees: Record<ContributionSource['field'], boolean>,
  at: Date,
) {
  const read = await Promise.all(
    contributionSources
      .filter(({ field }) => sees[field])
      .map(async ({ key, read }) => ({ key, ...(await read(personId, at)) })),
  )
  return read.filter(({ count }) => count > 0)
}
