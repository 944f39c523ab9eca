import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { getTaskFigures } from '@/lib/tasks/queries/figures'
import { makeMember, visitor } from '../factories/actors'
import { makeBulkTasks } from '../factories/bulk-tasks'
import { present } from '../factories/clock'

test('figures of the database are those that counting one by one gives', async () => {
  const { personId } = await makeMember()
  await makeBulkTasks(200, { count: 1, id: () => personId ?? '' }, present)
  const drafts = { where: { titleEn: 'Task 3' }, data: { status: 'DRAFT' as const, publishedAt: null } }
  await db.task.updateMany(drafts)
  const tasks = await db.task.findMany({ where: { publishedAt: { not: null } } })
  for (const [index, { id }] of tasks.filter(({ status }) => status === 'DONE').entries())
    await db.task.update({ where: { id }, data: { daysTaken: (index * 37) % 60 } })
  const done = await db.task.findMany({ where: { status: 'DONE' }, orderBy: { daysTaken: 'asc' } })
  const figures = await getTaskFigures(visitor, present)
  const places = new Set(tasks.map(({ quarter, areaId }) => `${quarter} ${areaId}`))
  expect(figures).toHaveLength(places.size)
  for (const { quarter, areaId, ...row } of figures) {
    const here = (task: { quarter: string; areaId: string }) => task.quarter === quarter && task.areaId === areaId
    const count = (...statuses: string[]) => tasks.filter((task) => here(task) && statuses.includes(task.status)).length
    const days = done.filter(here).map(({ daysTaken }) => daysTaken ?? Number.NaN)
    const [lower, upper] = [days[Math.ceil(days.length / 2) - 1], days[Math.floor(days.length / 2)]]
    expect(row).toEqual({
      open: count('OPEN'),
      claimed: count('CLAIMED', 'IN_REVIEW'),
      done: days.length,
      days: lower === undefined || upper === undefined ? null : Math.round((lower + upper) / 2),
    })
  }
  expect(figures.map(({ quarter }) => quarter)).toEqual(
    figures
      .map(({ quarter }) => quarter)
      .sort()
      .reverse(),
  )
})
