import 'server-only'
import type { Tx } from '@/lib/db/client'
import { adaptations } from './sources/adaptations'
import { carriedOver } from './sources/carried-over'
import { claimedTasks } from './sources/claimed-tasks'
import { fixedItems } from './sources/fixed-items'
import { nominations } from './sources/nominations'
import { openActions } from './sources/open-actions'
import { proposals } from './sources/proposals'

/** `key` is the same for the same thing on every agenda; `minutes` is what the source thinks it needs. */
export type AgendaEntry = {
  key: string
  titleZh: string
  titleEn: string
  detail?: string | null
  ownerId?: string | null
  minutes: number
}

/**
 * Something that agendas write themselves from. `list` answers what belongs on the agenda of this meeting, the next one
 * whose agenda is open; what it no longer answers leaves the agenda. A thing that is had once leaves out what
 * `keysOnFrozenAgendas` tells. Where one reads more about an item: lib/agenda/rules.ts; what the source is called:
 * `agenda.source.<id>` in the messages, and components/agenda/source-key.ts.
 */
export type AgendaSource = {
  id: string
  list: (tx: Tx, meeting: { id: string; startsAt: Date }, at: Date) => Promise<AgendaEntry[]>
}

/** In the order in which their items first stand on an agenda. */
export const agendaSources: readonly AgendaSource[] = [
  fixedItems,
  claimedTasks,
  openActions,
  carriedOver,
  nominations,
  adaptations,
  proposals,
]
