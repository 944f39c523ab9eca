import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { startOfDay } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { accepted, refused } from '@/lib/outcome'
import { metricOf } from '../metrics/registry'
import { refuseFigure, targetSlug } from '../rules'
import type { FigureInput, FigureWithdrawal } from '../schema'
import { spanOf } from '../span'

type Slug = { slug: string }

/** Enters a figure that the portal can't count, with its evidence. Earlier ones stay. */
export const enterFigure = (actor: AccountActor, input: FigureInput, at: Date) =>
  attempt<Slug>(async (tx) => {
    authorize(actor, 'goal.report')
    const { targetId, value, evidenceUrl, note } = input
    const target = await tx.goalTarget.findFirst({
      where: { id: targetId },
      select: { year: true, key: true, metric: true, goalYear: { select: { publishedAt: true } } },
    })
    if (!target) return refused('target-not-found')
    const asOf = startOfDay(input.asOf, getSite().timeZone)
    const refusal = refuseFigure(target.goalYear, metricOf(target.metric) !== null, asOf, spanOf(target.year), at)
    if (refusal) return refusal
    const { id } = await tx.goalFigure.create({
      data: { targetId, value, asOf, evidenceUrl, note: note ?? null, enteredAt: at, enteredById: actor.personId },
      select: { id: true },
    })
    const subject = `goal-figure:${id}` as const
    const details = { targetId, value, asOf: input.asOf, evidenceUrl }
    await record(tx, actor, { action: 'goal-figure.entered', subject, at, details })
    return accepted({ slug: targetSlug(target) })
  })

/** Withdraws a figure that was entered: it stays in the history with the reason, and counts no more. */
export const withdrawFigure = (actor: AccountActor, { figureId: id, reason }: FigureWithdrawal, at: Date) =>
  attempt<Slug>(async (tx) => {
    authorize(actor, 'goal.report')
    const figure = await tx.goalFigure.findFirst({
      where: { id },
      select: { target: { select: { year: true, key: true } } },
    })
    if (!figure) return refused('figure-not-found')
    const { count } = await tx.goalFigure.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: at, withdrawnById: actor.personId, withdrawReason: reason },
    })
    if (count === 0) return refused('figure-withdrawn')
    await record(tx, actor, { action: 'goal-figure.withdrawn', subject: `goal-figure:${id}`, at })
    return accepted({ slug: targetSlug(figure.target) })
  })
