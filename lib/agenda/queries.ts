import 'server-only'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import { rememberedUntilWritten } from '@/lib/freshness/remembered'
import type { AgendaLine } from './rules'

export type ListedItem = Awaited<ReturnType<typeof listAgenda>>[number]
export type ListedVersion = Awaited<ReturnType<typeof listVersions>>[number]
export type OwnProposal = Awaited<ReturnType<typeof listOwnProposals>>[number]

/** A meeting's agenda in order, with what the organiser took off it. */
export const listAgenda = (_viewer: Actor, meetingId: string) =>
  rememberedUntilWritten(`agenda:${meetingId}`, () =>
    db.agendaItem.findMany({
      where: { meetingId },
      orderBy: { position: 'asc' },
      select: {
        id: true,
        source: true,
        key: true,
        titleZh: true,
        titleEn: true,
        detail: true,
        minutes: true,
        addedAt: true,
        changedAt: true,
        droppedAt: true,
        outcome: true,
        owner: { select: { slug: true, name: true } },
      },
    }),
  )

/** The agenda's versions, the latest first. */
export async function listVersions(_viewer: Actor, meetingId: string) {
  const versions = await rememberedUntilWritten(`agenda-versions:${meetingId}`, () =>
    db.agendaVersion.findMany({
      where: { meetingId },
      orderBy: { number: 'desc' },
      take: MOST_VERSIONS,
      select: { id: true, number: true, kind: true, at: true, items: true },
    }),
  )
  return versions.map(({ items, ...version }) => ({ ...version, items: items as AgendaLine[] }))
}

const MOST_VERSIONS = 50

/** The viewer's proposals that are open, and those of late, latest first. */
export async function listOwnProposals(viewer: Actor) {
  const personId = viewer.kind === 'account' ? viewer.personId : null
  if (!personId) return []
  return db.agendaProposal.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 25,
    select: { id: true, kind: true, title: true, minutes: true, status: true, createdAt: true },
  })
}
