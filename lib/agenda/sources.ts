import 'server-only'
import type { Tx } from '@/lib/db/client'
import { carriedOver } from './sources/carried-over'
import { fixedItems } from './sources/fixed-items'
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
 * whose agenda is open; what it no longer answers leaves the agenda.
 */
export type AgendaSource = {
  id: string
  list: (tx: Tx, meeting: { id: string; startsAt: Date }, at: Date) => Promise<AgendaEntry[]>
}

/** In the order in which their items first stand on an agenda. */
export const agendaSources: readonly AgendaSource[] = [fixedItems, openActions, carriedOver, proposals]
