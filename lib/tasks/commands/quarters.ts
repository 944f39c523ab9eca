import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import type { Tx } from '@/lib/db/client'
import { announce } from '@/lib/followers/announce'
import { accepted, type Refused, refused } from '@/lib/outcome'
import { endClaimsOf } from '@/lib/task-claims/ending'
import { lockTask } from '../locking'
import { laterQuarter, nextQuarter, quarterOf } from '../quarters'
import { refuseRefresh } from '../rules'
import type { RefreshInput } from '../schema'

/**
 * Publishes all drafts of a quarter, or none: also none when there are others than the page showed. Charter rule
 * `feature-tasks`: they come out together, each quarter. Followers are told.
 */
export const publishQuarter = (actor: AccountActor, input: { quarter: string; count: number }, at: Date) =>
  attempt<{ quarter: string }>(async (tx) => {
    authorize(actor, 'task.publish')
    const { quarter, count } = input
    if (quarter < quarterOf(at, getSite().timeZone)) return refused('quarter-over')
    const rule = ruleInForce(getCharter(), 'feature-tasks', at)
    if (!rule) return refused('tasks-not-in-force')
    const drafts = await tx.task.findMany({ where: { quarter, status: 'DRAFT' }, select: { id: true } })
    if (drafts.length === 0) return refused('no-drafts')
    if (drafts.length !== count) return refused('drafts-changed', { refresh: true })
    const ids = drafts.map(({ id }) => id)
    const published = await tx.task.updateMany({
      where: { id: { in: ids }, status: 'DRAFT' },
      data: { status: 'OPEN', publishedAt: at },
    })
    if (published.count !== count) return refused('drafts-changed', { refresh: true })
    const { id, version } = rule
    for (const taskId of ids)
      await record(tx, actor, {
        action: 'task.published',
        subject: `task:${taskId}`,
        at,
        rule: { id, version },
        details: { quarter },
      })
    await announce(tx, `tasks:${quarter}:${at.toISOString()}`, at)
    return accepted({ quarter })
  })

/** Carries the unfinished tasks of a quarter into the next one, or closes them, as chosen for each. */
export const refreshQuarter = (actor: AccountActor, input: RefreshInput, at: Date) =>
  attempt<{ quarter: string }>(async (tx) => {
    authorize(actor, 'task.publish')
    const chosen = input.choices.filter(({ choice }) => choice !== 'leave')
    if (chosen.length === 0) return refused('nothing-chosen')
    // In one order, whoever does it: two at once wait for each other, and never in a circle.
    for (const { taskId, choice } of chosen.sort((one, other) => (one.taskId < other.taskId ? -1 : 1))) {
      const wrong = await refreshTask(tx, actor, { taskId, choice, ...input }, at)
      if (wrong) return wrong
    }
    return accepted({ quarter: input.quarter })
  })

type Choice = { taskId: string; choice: 'carry' | 'close' | 'leave'; quarter: string; reason?: string | undefined }

async function refreshTask(tx: Tx, actor: AccountActor, choice: Choice, at: Date): Promise<Refused | null> {
  const { taskId, quarter, reason } = choice
  const task = await lockTask(tx, taskId)
  if (!task) return refused('task-not-found')
  if (task.quarter !== quarter) return refused('task-moved-on', { params: { title: task.titleZh }, refresh: true })
  const refusal = refuseRefresh(task.status, choice.choice === 'carry' ? 'carry' : 'close')
  if (refusal) return refused(refusal)
  const subject = `task:${taskId}` as const
  if (choice.choice === 'carry') {
    const to = laterQuarter(nextQuarter(quarter), quarterOf(at, getSite().timeZone))
    await tx.task.update({ where: { id: taskId }, data: { quarter: to, changedAt: at } })
    await record(tx, actor, { action: 'task.carried', subject, at, details: { from: quarter, to } })
    return null
  }
  if (!reason) return refused('close-without-reason', { field: 'reason' })
  await tx.task.update({
    where: { id: taskId },
    data: { status: 'CLOSED', closedAt: at, closeReason: reason, changedAt: at },
  })
  await endClaimsOf(tx, task, { reason, at })
  await record(tx, actor, { action: 'task.closed', subject, at, details: { quarter } })
  return null
}
