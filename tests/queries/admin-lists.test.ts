import { beforeAll, expect, test } from 'vitest'
import type { AccountActor } from '@/lib/auth/permissions'
import { listOrganisedCampaigns } from '@/lib/campaigns/queries'
import { listClaims } from '@/lib/claims/queries'
import { listCorrections } from '@/lib/corrections/queries'
import { db } from '@/lib/db/client'
import { listOrganisedEvents } from '@/lib/events/organised'
import { refreshSearchKey } from '@/lib/events/search-key'
import type { ListFilter } from '@/lib/lists/schema'
import { listMail } from '@/lib/mail/queries'
import { listKeptPrizes } from '@/lib/prizes/queries'
import { listProposals as listRecognitionProposals } from '@/lib/recognitions/queries'
import { listProposals } from '@/lib/talks/queries'
import { makeCommitter, makeMaintainer, makeMember, makeOperator } from '../factories/actors'
import { makeCampaign } from '../factories/campaigns'
import { makeClaim, makeCorrection } from '../factories/claims'
import { days, hours, minutes, present } from '../factories/clock'
import { makeEvent } from '../factories/events'
import { makePrize } from '../factories/prizes'
import { makeProposal } from '../factories/recognitions'
import { makeTalk } from '../factories/talks'
import { walk } from './walk'

// Search, order and pages of the administration's lists, the same on both databases.

const mailOf = (number: number, subject: string) =>
  db.outboxMail.create({
    data: {
      dedupeKey: `list:${number}`,
      status: 'DEAD',
      toAddress: `reader-${number}@example.org`,
      subject,
      text: '',
      html: '',
      createdAt: present,
      // Several at one instant, so that pages can't go by it alone.
      dueAt: minutes(Math.floor(number / 4)),
    },
  })

let [maintainer, operator]: AccountActor[] = []
const as = (actor: AccountActor | undefined) => actor as AccountActor
beforeAll(async () => {
  maintainer = await makeMaintainer()
  operator = await makeOperator()
  await db.outboxMail.deleteMany()
  for (let number = 0; number < 60; number++) await mailOf(number, number % 20 === 0 ? 'Über 100% Ready' : 'Minutes')
})

test('the outbox is searched by subject and address in any case, and walked in either order', async () => {
  const list = (filter: Partial<ListFilter<'DEAD'>>) => listMail(as(operator), { status: 'DEAD', ...filter })
  const found = async (q: string) => (await list({ q })).rows.map(({ toAddress }) => toAddress).sort()
  const three = ['reader-0@example.org', 'reader-20@example.org', 'reader-40@example.org']
  expect(await found('ready')).toEqual(three)
  expect(await found('READY')).toEqual(three)
  expect(await found('Reader-40@')).toEqual(three.slice(2))
  expect(await found('100%')).toEqual([])
  expect(await found('nothing of it')).toEqual([])
  const newest = await walk((after) => list({ after }))
  const oldest = await walk((after) => list({ after, sort: 'oldest' }))
  expect(newest.pages).toEqual([25, 25, 10])
  expect(new Set(newest.ids).size).toBe(60)
  expect(oldest.ids).toEqual([...newest.ids].reverse())
  const narrowed = await walk((after) => list({ after, q: 'minutes' }))
  expect(narrowed.pages).toEqual([25, 25, 7])
})

test('claims are found by the person and by who claims', async () => {
  const [one, other] = [await makeClaim(), await makeClaim()]
  const { name } = await db.person.findFirstOrThrow({ where: { id: one.person.id }, select: { name: true } })
  const found = async (q: string) =>
    (await listClaims(as(maintainer), { status: 'WAITING', q })).rows.map(({ id }) => id)
  expect(await found(name.toUpperCase())).toEqual([one.id])
  expect(await found((other.claimant.email ?? '').toUpperCase())).toEqual([other.id])
})

test('corrections are found by what they say', async () => {
  const [one, other] = [await makeCorrection(), await makeCorrection()]
  await db.correctionRequest.update({ where: { id: one.id }, data: { text: 'A Needle in hay', requestedAt: hours(1) } })
  const list = async (filter: object) =>
    (await listCorrections(as(maintainer), { status: 'OPEN', ...filter })).rows.map(({ id }) => id)
  expect(await list({ q: 'nEEdle' })).toEqual([one.id])
  expect(await list({})).toEqual([other.id, one.id])
  expect(await list({ sort: 'newest' })).toEqual([one.id, other.id])
  expect(await list({ q: 'needle', status: 'DONE' })).toEqual([])
})

test('proposals are found by title and proposer; those that one speaks in never', async () => {
  const [member, committer] = [await makeMember(), await makeCommitter()]
  const id = await makeTalk(member, { title: 'Speculative Decoding' })
  await makeTalk(committer, { title: 'Speculative Decoding' }, minutes(1))
  const found = async (q: string, viewer: AccountActor = committer) =>
    (await listProposals(viewer, { status: 'SUBMITTED', q })).rows.map((row) => row.id)
  expect(await found('decoding')).toEqual([id])
  expect(await found(member.name ?? '')).toEqual([id])
  expect(await found('DECODING', as(maintainer))).toHaveLength(2)
})

test('organisers find events by state, words and order', async () => {
  const committer = await makeCommitter()
  const soon = await makeEvent()
  const later = await makeEvent({ startsAt: days(9) })
  const past = await makeEvent({ startsAt: days(-9) })
  const draft = await makeEvent({ status: 'DRAFT', startsAt: days(3) })
  const cancelled = await makeEvent({ status: 'CANCELLED', startsAt: days(-20) })
  await db.event.update({ where: { id: later.id }, data: { titleEn: 'KV Cache Evening' } })
  await db.$transaction((tx) => refreshSearchKey(tx, later.id))
  const list = async (filter: Parameters<typeof listOrganisedEvents>[1]) =>
    (await listOrganisedEvents(committer, filter, present)).rows.map(({ id }) => id)
  expect(await list({ status: 'UPCOMING' })).toEqual([draft.id, soon.id, later.id])
  expect(await list({ status: 'UPCOMING', sort: 'newest' })).toEqual([later.id, soon.id, draft.id])
  expect(await list({ status: 'UPCOMING', q: 'kv CACHE' })).toEqual([later.id])
  expect(await list({ status: 'PAST' })).toEqual([past.id, cancelled.id])
  expect(await list({ status: 'DRAFT' })).toEqual([draft.id])
  expect(await list({ status: 'CANCELLED' })).toEqual([cancelled.id])
})

test('proposals of recognitions are found by whom they are about and by whom, and walked in either order', async () => {
  await db.recognitionProposal.deleteMany()
  for (let number = 0; number < 30; number++) await makeProposal({ year: 2025 })
  const [proposer, person] = [await makeMember(), await makeMember()]
  const id = await makeProposal({ proposerId: proposer.personId, personId: person.personId })
  const declined = await makeProposal({ proposerId: proposer.personId })
  await db.recognitionProposal.update({ where: { id: declined }, data: { status: 'DECLINED' } })
  const list = (filter: object) => listRecognitionProposals(as(maintainer), { status: 'PROPOSED', ...filter })
  const found = async (q: string) => (await list({ q })).rows.map((row) => row.id)
  expect(await found(proposer.name?.toUpperCase() ?? '')).toEqual([id])
  expect(await found(person.name ?? '')).toEqual([id])
  const oldest = await walk((after) => list({ after }))
  expect([new Set(oldest.ids).size, oldest.pages]).toEqual([31, [25, 6]])
  expect((await walk((after) => list({ after, sort: 'newest' }))).ids).toEqual([...oldest.ids].reverse())
  expect((await list({ status: 'DECLINED' })).rows.map((row) => row.id)).toEqual([declined])
})

test('campaigns are found by state, title and theme, and walked in either order', async () => {
  const committer = await makeCommitter()
  const ids: string[] = []
  for (let number = 0; number < 30; number++) {
    const { id } = await makeCampaign()
    // Two each begin at one instant.
    await db.campaign.update({ where: { id }, data: { startsAt: days(Math.floor(number / 2)) } })
    ids.push(id)
  }
  const [draft, closed, themed] = [ids[3] ?? '', ids[4] ?? '', ids[5] ?? '']
  await db.campaign.update({ where: { id: draft }, data: { status: 'DRAFT', titleEn: 'KV Cache Days' } })
  await db.campaign.update({ where: { id: closed }, data: { status: 'CLOSED', closedAt: present } })
  await db.campaign.update({ where: { id: themed }, data: { themeZh: '推理服务_全程' } })
  const list = (filter: Partial<Parameters<typeof listOrganisedCampaigns>[1]>) =>
    listOrganisedCampaigns(committer, { status: 'ALL', ...filter }, present)
  const found = async (filter: Parameters<typeof list>[0]) => (await list(filter)).rows.map((row) => row.id)
  expect(await found({ status: 'DRAFT' })).toEqual([draft])
  expect(await found({ status: 'CLOSED' })).toEqual([closed])
  expect(await found({ q: 'kv CACHE' })).toEqual([draft])
  expect(await found({ q: '服务_全' })).toEqual([themed])
  expect(await found({ q: 'kv cache', status: 'PUBLISHED' })).toEqual([])
  const newest = await walk((after) => list({ after }))
  expect(newest).toMatchObject({ ids: [...ids].reverse(), pages: [25, 5] })
  expect((await walk((after) => list({ after, sort: 'oldest' }))).ids).toEqual(ids)
})

test('prizes are found by name, and walked by price or by when they were added', async () => {
  const ids: string[] = []
  for (let number = 0; number < 30; number++) {
    const id = await makePrize({ price: String(100 - number) })
    await db.prize.update({ where: { id }, data: { createdAt: minutes(number) } })
    ids.push(id)
  }
  const [named, withdrawn] = [ids[3] ?? '', ids[4] ?? '']
  await db.prize.update({ where: { id: named }, data: { nameEn: 'Thermos_Flask' } })
  await db.prize.update({ where: { id: withdrawn }, data: { isOffered: false } })
  const list = (filter: Partial<Parameters<typeof listKeptPrizes>[1]>) =>
    listKeptPrizes(as(maintainer), { status: 'OFFERED', ...filter })
  expect((await list({ q: 'thermos_' })).rows.map((row) => row.id)).toEqual([named])
  expect((await list({ status: 'WITHDRAWN' })).rows.map((row) => row.id)).toEqual([withdrawn])
  const offered = ids.filter((id) => id !== withdrawn)
  expect(await walk((after) => list({ after }))).toMatchObject({ ids: [...offered].reverse(), pages: [25, 4] })
  expect((await walk((after) => list({ after, sort: 'oldest' }))).ids).toEqual(offered)
  expect((await walk((after) => list({ after, sort: 'newest' }))).ids).toEqual([...offered].reverse())
})
