import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { getOwnTalk, getSlides, getSpeaker, getTalk } from '@/lib/talks/queries'
import { makeCommitter, makeMember, visitor } from '../factories/actors'
import { makeEvent } from '../factories/events'
import { makeTalk } from '../factories/talks'

test('a talk is seen when it is accepted and its session published, and not before', async () => {
  const [speaker, organizer] = [await makeMember(), await makeCommitter()]
  const { id: sessionId } = await makeEvent({ status: 'DRAFT' })
  const id = await makeTalk(speaker)
  const seen = async () => [
    Boolean(await getTalk(visitor, id)),
    Boolean(await getTalk(organizer, id)),
    Boolean(await getSpeaker(visitor, speaker.personSlug ?? '')),
  ]
  await db.talk.update({ where: { id }, data: { verdict: 'ACCEPT', sessionId } })
  expect(await seen()).toEqual([false, false, false])
  await db.talk.update({ where: { id }, data: { status: 'ACCEPTED' } })
  expect(await seen()).toEqual([false, true, false])
  await db.event.update({ where: { id: sessionId }, data: { status: 'PUBLISHED' } })
  expect(await seen()).toEqual([true, true, true])
})

test.each(['', '..', "' OR 1=1 --", '\u0000', 'x'.repeat(5000)])('no talk is called %j', async (id) => {
  const member = await makeMember()
  expect(await getTalk(visitor, id)).toBeNull()
  expect(await getSlides(visitor, id)).toBeNull()
  expect(await getSpeaker(visitor, id)).toBeNull()
  expect(await getOwnTalk(member, id)).toBeNull()
})
