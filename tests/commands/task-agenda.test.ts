import { expect, test } from 'vitest'
import { composeNextAgenda } from '@/lib/agenda/compose'
import { db, transaction } from '@/lib/db/client'
import { closeSession, openSession } from '@/lib/sessions/commands'
import { keepNote } from '@/lib/sessions/notes'
import { handBack, noteProgress, submitWork } from '@/lib/task-claims/commands/working'
import { makeMaintainer } from '../factories/actors'
import { days } from '../factories/clock'
import { makeMeeting } from '../factories/meetings'
import { claimOf, makeActive, wentThrough } from '../factories/tasks'

const agendaOf = (meetingId: string) =>
  db.agendaItem.findMany({
    where: { meetingId, source: 'tasks' },
    orderBy: { position: 'asc' },
    select: { id: true, key: true, titleZh: true, titleEn: true, ownerId: true },
  })

test('a claimed task stands on the next agenda by itself, with its people and the age of its last note', async () => {
  const meeting = await makeMeeting({ startsAt: days(14) })
  const { task, lead, claimId } = await makeActive()
  const [item] = await agendaOf(meeting.id)
  expect(item).toMatchObject({
    key: `task:${task.id}`,
    ownerId: lead.personId,
    titleZh: `支持一个新模型（${lead.name}，今天领取，尚无进展）`,
    titleEn: `Support a new model (${lead.name}; claimed today, no note yet)`,
  })
  const titlesAt = async (at: Date) => {
    await transaction((tx) => composeNextAgenda(tx, at))
    const [{ titleZh, titleEn } = {}] = await agendaOf(meeting.id)
    return [titleZh, titleEn]
  }
  expect(await titlesAt(days(3))).toEqual([
    `支持一个新模型（${lead.name}，领取 3 天，尚无进展）`,
    `Support a new model (${lead.name}; claimed 3 days ago, no note yet)`,
  ])
  wentThrough(await noteProgress(lead, { claimId, text: 'More.', links: [] }, days(4)))
  expect(await titlesAt(days(5))).toEqual([
    `支持一个新模型（${lead.name}，1 天前有进展）`,
    `Support a new model (${lead.name}; last progress yesterday)`,
  ])
  // Handing in is no progress, either.
  wentThrough(await submitWork(lead, { claimId }, days(6)))
  expect((await titlesAt(days(6)))[0]).toBe(`支持一个新模型（${lead.name}，2 天前有进展）`)
  wentThrough(await handBack(lead, { claimId, reason: 'No time.' }, days(6)))
  expect(await agendaOf(meeting.id)).toEqual([])
  await db.meeting.update({ where: { id: meeting.id }, data: { status: 'CANCELLED' } })
})

test('what is said of it at the meeting becomes a progress note, and extends its lease', async () => {
  const meeting = await makeMeeting({ startsAt: days(20) })
  const { claimId } = await makeActive()
  const organiser = await makeMaintainer()
  const start = days(20)
  wentThrough(await openSession(organiser, { meetingId: meeting.id }, start))
  const [item] = await agendaOf(meeting.id)
  wentThrough(await keepNote(organiser, { itemId: item?.id ?? '', revision: 0, text: 'Half is merged.' }, start))
  wentThrough(await closeSession(organiser, { meetingId: meeting.id }, start))
  const [note] = await db.progressNote.findMany({ where: { claimId } })
  expect(note).toMatchObject({ text: 'Half is merged.', itemId: item?.id, authorId: organiser.personId, at: start })
  expect(await claimOf(claimId)).toMatchObject({ progressAt: start, leaseUntil: days(48) })
})
