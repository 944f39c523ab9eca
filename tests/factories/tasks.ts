import type { AccountActor } from '@/lib/auth/permissions'
import { getCharter } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import type { Outcome } from '@/lib/outcome'
import { claimTask } from '@/lib/task-claims/commands/asking'
import { approveClaim } from '@/lib/task-claims/commands/deciding'
import { submitWork } from '@/lib/task-claims/commands/working'
import type { ClaimInput } from '@/lib/task-claims/schema'
import { draftTask } from '@/lib/tasks/commands/drafting'
import type { TaskInput } from '@/lib/tasks/schema'
import { makeCommitter, makeMember } from './actors'
import { anArea } from './applications'
import { present } from './clock'
import { nextNumber } from './people'

export type Person = AccountActor & { personId: string }

export const allRewards = (): string[] =>
  getCharter()
    .rules.findLast((one) => one.id === 'feature-tasks')
    ?.parameters.rewards.map(({ id }) => id) ?? []

export const aReward = (): string => allRewards()[0] ?? ''

/** What an organiser types, as the schema hands it to the command. */
export const taskInput = (mentorId: string, facts: Partial<TaskInput> = {}): TaskInput => ({
  quarter: '2026-Q1',
  slug: `task-${nextNumber()}`,
  titleZh: '支持一个新模型',
  titleEn: 'Support a new model',
  summaryZh: '接入一个模型。',
  summaryEn: 'Bring in one model.',
  backgroundZh: '背景。',
  backgroundEn: 'Background.',
  deliverablesZh: '代码与文档。',
  deliverablesEn: 'Code and documentation.',
  checklistZh: ['精度达标', '文档齐全'],
  checklistEn: ['Accuracy holds', 'Documentation is complete'],
  areaId: anArea(),
  difficulty: 'MEDIUM',
  skills: ['Python'],
  estimateWeeks: 4,
  rewardId: aReward(),
  rewardNoteZh: undefined,
  rewardNoteEn: undefined,
  mentorId,
  links: [],
  ...facts,
})

/** A draft with a mentor of its own. */
export async function makeDraft(facts: Partial<TaskInput> & { mentor?: Person } = {}) {
  const { mentor = await makeCommitter(), ...given } = facts
  const input = taskInput(mentor.personId, given)
  wentThrough(await draftTask(mentor, input, present))
  const task = await db.task.findFirstOrThrow({ where: { slug: input.slug } })
  return { task, mentor, input }
}

/** A task that can be claimed. */
export async function makeTask(facts: Partial<TaskInput> & { mentor?: Person } = {}) {
  const made = await makeDraft(facts)
  const task = await db.task.update({
    where: { id: made.task.id },
    data: { status: 'OPEN', publishedAt: present },
  })
  return { ...made, task }
}

export const claimInput = (taskId: string, facts: Partial<ClaimInput> = {}): ClaimInput => ({
  taskId,
  asks: 'claim',
  plan: 'One step after the other.',
  startsOn: '2026-03-02',
  endsOn: '2026-04-01',
  partners: [],
  ...facts,
})

/** A task that someone has asked for. */
export async function makeProposal(facts: { lead?: Person; mentor?: Person; partners?: Person[]; at?: Date } = {}) {
  const { lead = await makeMember(), partners = [], mentor, at = present } = facts
  const made = await makeTask(mentor ? { mentor } : {})
  const slugs = partners.map(({ personSlug }) => personSlug ?? '')
  wentThrough(await claimTask(lead, claimInput(made.task.id, { partners: slugs }), at))
  const { id: claimId } = await db.taskClaim.findFirstOrThrow({ where: { taskId: made.task.id } })
  return { ...made, lead, claimId }
}

/** A task that someone is at work on. */
export async function makeActive(facts: Parameters<typeof makeProposal>[0] = {}) {
  const made = await makeProposal(facts)
  wentThrough(await approveClaim(made.mentor, { claimId: made.claimId }, facts.at ?? present))
  return made
}

/** A task whose result is to be reviewed. */
export async function makeSubmission(facts: Parameters<typeof makeProposal>[0] = {}) {
  const made = await makeActive(facts)
  wentThrough(await submitWork(made.lead, { claimId: made.claimId }, facts.at ?? present))
  return made
}

export const claimOf = (id: string) => db.taskClaim.findFirstOrThrow({ where: { id } })
export const taskOf = (id: string) => db.task.findFirstOrThrow({ where: { id } })

/** Of a command that went through. */
export function wentThrough<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
