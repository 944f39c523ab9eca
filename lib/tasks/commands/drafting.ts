import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { ruleInForce } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation, type Tx } from '@/lib/db/client'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { termHolds } from '@/lib/roles/queries'
import { type LockedTask, lockTask } from '../locking'
import { quarterOf } from '../quarters'
import { refuseDiscard, refuseEdit, refuseRewardChange } from '../rules'
import type { TaskEdit, TaskFacts, TaskInput } from '../schema'
import { type ChecklistItem, checklistOf } from '../stored'

/** Writes a task that nobody but the organisers sees yet. Answers with its slug. */
export async function draftTask(
  actor: AccountActor,
  { quarter, slug, ...input }: TaskInput,
  at: Date,
): Promise<Outcome<{ slug: string }>> {
  authorize(actor, 'task.draft')
  if (quarter < quarterOf(at, getSite().timeZone)) return refused('quarter-over', { field: 'quarter' })
  try {
    return await attempt(async (tx) => {
      const wrong = await refuseFacts(tx, input, at)
      if (wrong) return wrong
      const task = await tx.task.create({
        data: {
          ...columnsOf(input),
          slug,
          quarter,
          firstQuarter: quarter,
          createdById: actor.personId,
          createdAt: at,
          changedAt: at,
        },
        select: { id: true },
      })
      await record(tx, actor, { action: 'task.drafted', subject: `task:${task.id}`, at, details: { quarter } })
      return accepted({ slug })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) return refused('task-slug-taken', { field: 'slug' })
    throw error
  }
}

/** Changes a task's text, also of a published one, unless someone else has changed it since the form was made. */
export const editTask = (actor: AccountActor, { taskId, changedAt, ...input }: TaskEdit, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    authorize(actor, 'task.draft')
    const task = await lockTask(tx, taskId)
    if (!task) return refused('task-not-found')
    const columns = columnsOf(input)
    const changesChecklist = !isSameList(columns.checklist, checklistOf(task.checklist))
    const refusal = refuseEdit(task.status, changesChecklist)
    if (refusal) return refused(refusal)
    if (task.changedAt.getTime() !== changedAt) return refused('task-changed', { refresh: true })
    const [promised, promises] = [rewardOf(task), rewardOf(columns)]
    const changesReward = JSON.stringify(promised) !== JSON.stringify(promises)
    const kept = changesReward ? refuseRewardChange(task.status) : null
    if (kept) return refused(kept, { field: 'rewardId' })
    const wrong = await refuseFacts(tx, input, at, task)
    if (wrong) return wrong
    const checklistVersion = task.checklistVersion + (changesChecklist ? 1 : 0)
    await tx.task.update({ where: { id: taskId }, data: { ...columns, checklistVersion, changedAt: at } })
    await record(tx, actor, {
      action: 'task.changed',
      subject: `task:${taskId}`,
      at,
      details: { checklistVersion },
      ...(changesReward && { before: promised, after: promises }),
    })
    return accepted({ slug: task.slug })
  })

export const discardTask = (actor: AccountActor, { taskId }: { taskId: string }, at: Date) =>
  attempt<{ quarter: string }>(async (tx) => {
    authorize(actor, 'task.draft')
    const task = await lockTask(tx, taskId)
    if (!task) return refused('task-not-found')
    const refusal = refuseDiscard(task.status)
    if (refusal) return refused(refusal)
    await tx.task.delete({ where: { id: taskId } })
    await record(tx, actor, { action: 'task.discarded', subject: `task:${taskId}`, at })
    return accepted({ quarter: task.quarter })
  })

/** What no schema can know: whether area, reward and mentor are there, and both checklists say the same. */
async function refuseFacts(tx: Tx, input: TaskFacts, at: Date, before?: LockedTask): Promise<Refused | null> {
  const { areaId, rewardId, mentorId, checklistZh, checklistEn } = input
  if (!getSite().areas.some(({ id }) => id === areaId)) return refused('area-unknown', { field: 'areaId' })
  const rewards = ruleInForce(getCharter(), 'feature-tasks', at)?.parameters.rewards ?? []
  if (rewardId !== before?.rewardId && !rewards.some(({ id }) => id === rewardId))
    return refused('reward-unknown', { field: 'rewardId' })
  if (checklistZh.length !== checklistEn.length)
    return refused('checklist-uneven', {
      field: 'checklistEn',
      params: { zh: checklistZh.length, en: checklistEn.length },
    })
  if (mentorId === before?.mentorId) return null
  const mentor = await tx.person.count({
    where: { id: mentorId, roleTerms: { some: { role: { in: ['COMMITTER', 'MAINTAINER'] }, ...termHolds(at) } } },
  })
  return mentor === 0 ? refused('mentor-unknown', { field: 'mentorId' }) : null
}

function columnsOf({ checklistZh, checklistEn, ...input }: TaskFacts) {
  return {
    ...input,
    rewardNoteZh: input.rewardNoteZh ?? null,
    rewardNoteEn: input.rewardNoteEn ?? null,
    checklist: checklistZh.map((zh, index) => ({ zh, en: checklistEn[index] ?? '' })),
    searchKey: [input.titleZh, input.titleEn, ...input.skills].join(' ').toLowerCase(),
  }
}

type Reward = { rewardId: string; rewardNoteZh: string | null; rewardNoteEn: string | null }

const rewardOf = ({ rewardId, rewardNoteZh, rewardNoteEn }: Reward): Reward => ({
  rewardId,
  rewardNoteZh,
  rewardNoteEn,
})

const isSameList = (one: readonly ChecklistItem[], other: readonly ChecklistItem[]) =>
  one.length === other.length && one.every(({ zh, en }, index) => zh === other[index]?.zh && en === other[index]?.en)
