import 'server-only'
import { remindOfAdaptations } from '@/lib/adaptations/reminder'
import { writeWeekly } from '@/lib/admin/weekly'
import { tendAgendas } from '@/lib/agenda/commands'
import { forgetExpired } from '@/lib/auth/commands'
import { backUpNightly } from '@/lib/backup/nightly'
import { writeDigest } from '@/lib/digest/digest'
import { tellFollowers } from '@/lib/followers/commands'
import { remindOfGroupCode } from '@/lib/group-code/reminder'
import { planMeetings } from '@/lib/meetings/commands'
import { closeDuePolls } from '@/lib/meetings/poll'
import { scheduleNominations } from '@/lib/nominations/commands'
import { refreshDirectory } from '@/lib/people/refresh-directory'
import { expirePoints } from '@/lib/points/expiry'
import { enforceRetention } from '@/lib/privacy/commands'
import { tendRota } from '@/lib/rota/commands'
import { followChanges } from '@/lib/search/follow'
import { closeForgotten } from '@/lib/sessions/forgotten'
import { remindOwners } from '@/lib/sessions/reminders'
import { expireOffers } from '@/lib/sign-ups/offers'
import { sendReminders } from '@/lib/sign-ups/reminders'
import { remindOfSlides } from '@/lib/talks/slides'
import { tendLeases } from '@/lib/task-claims/leases'
import { closeDueVotes, remindVoters } from '@/lib/votes/commands'
import type { Job } from './job'

const MINUTE = 60
const HOUR = 3600

const system = { kind: 'system' } as const

/** All background work but the mail, which has an outbox of its own. */
export const jobs: readonly Job[] = [
  { name: 'weekly-mail', everySeconds: HOUR, run: (at) => writeWeekly({ kind: 'system' }, at) },
  { name: 'digest', everySeconds: HOUR, run: (at) => writeDigest({ kind: 'system' }, at) },
  { name: 'nightly-backup', everySeconds: HOUR, run: (at) => backUpNightly({ kind: 'system' }, at) },
  { name: 'directory', everySeconds: 60, run: refreshDirectory },
  { name: 'search-index', everySeconds: 5, run: followChanges },
  { name: 'close-votes', everySeconds: 15, run: (at) => closeDueVotes({ kind: 'system' }, at) },
  { name: 'remind-voters', everySeconds: 600, run: (at) => remindVoters({ kind: 'system' }, at) },
  { name: 'schedule-nominations', everySeconds: 600, run: (at) => scheduleNominations({ kind: 'system' }, at) },
  { name: 'task-leases', everySeconds: 600, run: (at) => tendLeases({ kind: 'system' }, at) },
  { name: 'forget-expired', everySeconds: HOUR, run: (at) => forgetExpired({ kind: 'system' }, at) },
  { name: 'tell-followers', everySeconds: 5, run: (at) => tellFollowers({ kind: 'system' }, at) },
  { name: 'retention', everySeconds: HOUR, run: (at) => enforceRetention({ kind: 'system' }, at) },
  { name: 'remind-of-adaptations', everySeconds: 600, run: (at) => remindOfAdaptations({ kind: 'system' }, at) },
  { name: 'remind-of-group-code', everySeconds: HOUR, run: (at) => remindOfGroupCode({ kind: 'system' }, at) },
  { name: 'expire-offers', everySeconds: 5, run: (at) => expireOffers({ kind: 'system' }, at) },
  { name: 'remind-of-events', everySeconds: 30, run: (at) => sendReminders({ kind: 'system' }, at) },
  { name: 'remind-of-slides', everySeconds: 300, run: (at) => remindOfSlides({ kind: 'system' }, at) },
  { name: 'plan-meetings', everySeconds: HOUR, run: async (at) => void (await planMeetings(system, at)) },
  { name: 'close-day-polls', everySeconds: MINUTE, run: (at) => closeDuePolls(system, at) },
  { name: 'tend-rota', everySeconds: 10 * MINUTE, run: (at) => tendRota(system, at) },
  { name: 'tend-agendas', everySeconds: MINUTE, run: (at) => tendAgendas(system, at) },
  { name: 'close-meetings', everySeconds: 10 * MINUTE, run: (at) => closeForgotten(system, at) },
  { name: 'expire-points', everySeconds: HOUR, run: (at) => expirePoints(system, at) },
  { name: 'remind-owners', everySeconds: HOUR, run: (at) => remindOwners(system, at) },
]
