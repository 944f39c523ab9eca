import 'server-only'
import { createTranslator } from 'use-intl/core'
import { nominationIdOf } from '@/lib/agenda/rules'
import type { Tx } from '@/lib/db/client'
import { messagesOf } from '@/lib/i18n/messages/all'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { firstText } from './rules'

/** The first text of a meeting's minutes: what was noted, decided, voted and taken on under each item. */
export async function textFromAgenda(tx: Tx, meetingId: string, locale: Locale): Promise<string> {
  const items = await tx.agendaItem.findMany({
    where: { meetingId, droppedAt: null },
    orderBy: { position: 'asc' },
    include: {
      note: { select: { text: true } },
      decisions: { orderBy: { at: 'asc' }, select: { text: true } },
      actions: {
        orderBy: { createdAt: 'asc' },
        select: { text: true, dueOn: true, owner: { select: { name: true } } },
      },
    },
  })
  const results = await voteResults(
    tx,
    items.map(nominationIdOf).filter((id) => id !== null),
    locale,
  )
  const { decisions, actions } = messagesOf[locale].minutes
  return firstText({
    items: items.map((item) => ({
      title: pick(item, 'title', locale),
      note: item.note?.text ?? '',
      decisions: [...(results.get(nominationIdOf(item) ?? '') ?? []), ...item.decisions.map(({ text }) => text)],
      actions: item.actions.map(({ text, dueOn, owner }) => `${text} (${owner.name}, ${dueOn})`),
    })),
    headings: { decisions, actions },
  })
}

/** How the votes on these nominations ended, a line each; nothing of those that are open or void. */
async function voteResults(tx: Tx, nominationIds: string[], locale: Locale): Promise<Map<string, string[]>> {
  const elections = await tx.election.findMany({
    where: { nominationId: { in: nominationIds }, carried: { not: null } },
    select: {
      nominationId: true,
      carried: true,
      inFavour: true,
      against: true,
      abstained: true,
      _count: { select: { voters: true } },
    },
  })
  const t = createTranslator({ locale, messages: messagesOf[locale], namespace: 'votes.result' })
  return new Map(
    elections.map(({ nominationId, carried, inFavour, against, abstained, _count }) => {
      const electorate = _count.voters
      const cast = { inFavour: inFavour ?? 0, against: against ?? 0, abstained: abstained ?? 0 }
      const absent = electorate - cast.inFavour - cast.against - cast.abstained
      const line = `${t(carried ? 'carried' : 'failed')} · ${t('strip-label', { electorate, absent, ...cast })}`
      return [nominationId, [line]]
    }),
  )
}
