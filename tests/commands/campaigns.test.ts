import { describe, expect, test } from 'vitest'
import { closeCampaign, discardCampaign, draftCampaign, editCampaign, publishCampaign } from '@/lib/campaigns/commands'
import { getCampaign, listCampaigns, listOrganisedCampaigns } from '@/lib/campaigns/queries'
import type { CampaignEdit } from '@/lib/campaigns/schema'
import { db } from '@/lib/db/client'
import { chooseMail } from '@/lib/mail-preferences/commands'
import { mailTopics } from '@/lib/mail-preferences/rules'
import { appealSubmission } from '@/lib/submissions/commands/appealing'
import { makeCommitter, makeMember, visitor } from '../factories/actors'
import { afterwards, campaignInput, judge, makeCampaign, makeSubmitted } from '../factories/campaigns'
import { days, hours, present } from '../factories/clock'
import { effectOf, refusesWithoutTrace } from './all-rows'

const edit = async (id: string, facts: Partial<CampaignEdit> = {}): Promise<CampaignEdit> => {
  const { slug: _, ...input } = campaignInput()
  const { changedAt } = await db.campaign.findFirstOrThrow({ where: { id } })
  return { ...input, campaignId: id, changedAt: changedAt.getTime(), ...facts }
}

describe('a draft', () => {
  test('is its organisers’ alone, and can be deleted until it is published', async () => {
    const organiser = await makeCommitter()
    const input = campaignInput()
    const { effect } = await effectOf(() => draftCampaign(organiser, input, present))
    expect(effect).toEqual({ Campaign: '+1', Rubric: '+1', AuditEntry: '+1' })
    expect(await getCampaign(visitor, input.slug, present)).toBeNull()
    const draft = await getCampaign(organiser, input.slug, present)
    expect(draft).toMatchObject({ status: 'DRAFT', rubricVersion: 1 })
    expect((await listCampaigns(visitor, present)).rows.map(({ slug }) => slug)).not.toContain(input.slug)
    expect(
      (await listOrganisedCampaigns(organiser, { status: 'ALL' }, present)).rows.map(({ slug }) => slug),
    ).toContain(input.slug)
    const discard = () => discardCampaign(organiser, { campaignId: draft?.id ?? '' }, present)
    expect((await effectOf(discard)).effect).toEqual({ Campaign: '-1', Rubric: '-1', AuditEntry: '+1' })
    await refusesWithoutTrace(discard, { reason: 'campaign-not-found' })
    const published = await makeCampaign()
    await refusesWithoutTrace(() => discardCampaign(organiser, { campaignId: published.id }, present), {
      reason: 'campaign-published',
    })
  })

  test.each([
    [{ endsAt: '2026-03-02T09:00' }, { reason: 'campaign-ends-before-start', field: 'endsAt' }],
    [
      { startsAt: '2026-03-01T09:00', endsAt: '2026-03-02T15:00' },
      { reason: 'campaign-ends-in-past', field: 'endsAt' },
    ],
    [
      { capPerPerson: 20, capInAll: 10 },
      { reason: 'cap-beyond-all', field: 'capPerPerson' },
    ],
    [{ rubric: 'bug | 问题 | 10' }, { reason: 'rubric-line-unreadable', field: 'rubric', params: { line: 1 } }],
    [
      { rubric: 'bug | 问题 | Problem | 10\n\nBug! | 问题 | Problem | 10' },
      { reason: 'rubric-line-unreadable', field: 'rubric', params: { line: 3 } },
    ],
    [
      { rubric: 'bug | 问题 | Problem | 10\nbug | 修改 | Fix | 20' },
      { reason: 'rubric-code-twice', field: 'rubric', params: { code: 'bug' } },
    ],
  ])('with %j is refused', async (facts, refusal) => {
    const organiser = await makeCommitter()
    await refusesWithoutTrace(() => draftCampaign(organiser, campaignInput(facts), present), refusal)
  })

  test('has an address of its own', async () => {
    const { slug, organiser } = await makeCampaign()
    await refusesWithoutTrace(() => draftCampaign(organiser, campaignInput({ slug }), present), {
      reason: 'campaign-slug-taken',
      field: 'slug',
    })
  })
})

describe('publishing', () => {
  test('tells every member once, unless they turned it off', async () => {
    const { id, organiser } = await makeCampaign({ isDraft: true })
    const [told, silent] = [await makeMember(), await makeMember()]
    await chooseMail(silent, { topics: mailTopics.filter((topic) => topic !== 'campaigns') }, present)
    const publish = () => publishCampaign(organiser, { campaignId: id }, present)
    expect((await publish()).ok).toBe(true)
    const mailed = await db.outboxMail.findMany({ where: { dedupeKey: { startsWith: `campaign-announced:${id}:` } } })
    const addresses = mailed.map(({ toAddress }) => toAddress)
    expect(addresses).toContain(told.email)
    expect(addresses).not.toContain(silent.email)
    expect(mailed.every(({ unsubscribeUrl }) => unsubscribeUrl !== null)).toBe(true)
    await refusesWithoutTrace(publish, { reason: 'campaign-published' })
  })

  test('comes before the end', async () => {
    const { id, organiser } = await makeCampaign({ isDraft: true })
    await refusesWithoutTrace(() => publishCampaign(organiser, { campaignId: id }, afterwards), {
      reason: 'campaign-ends-in-past',
    })
  })
})

describe('an edit', () => {
  test('of a draft’s rubric changes it; of a published one’s makes the next version', async () => {
    const { id, slug, organiser } = await makeCampaign({ isDraft: true })
    const rubric = 'bug | 问题 | Problem | 15'
    expect((await editCampaign(organiser, await edit(id, { rubric }), present)).ok).toBe(true)
    expect((await getCampaign(organiser, slug, present))?.rubrics.length).toBe(1)
    await publishCampaign(organiser, { campaignId: id }, present)
    const later = hours(1)
    await editCampaign(organiser, await edit(id, { rubric }), later)
    expect((await getCampaign(visitor, slug, later))?.rubrics.length).toBe(1)
    await editCampaign(organiser, await edit(id, { rubric: 'bug | 问题 | Problem | 5' }), later)
    const campaign = await getCampaign(visitor, slug, later)
    expect(campaign?.rubrics.map(({ version, lines }) => [version, lines[0]?.points])).toEqual([
      [1, 15],
      [2, 5],
    ])
    expect(campaign?.lines[0]?.points).toBe(5)
  })

  test('on what someone else has changed since is refused', async () => {
    const { id, organiser } = await makeCampaign()
    const stale = await edit(id)
    await editCampaign(organiser, await edit(id, { titleEn: 'Another' }), present)
    await refusesWithoutTrace(() => editCampaign(organiser, stale, present), {
      reason: 'campaign-changed',
      refresh: true,
    })
  })

  test('moves neither what has begun nor what is over, nor a cap below what was given', async () => {
    const { id, organiser } = await makeCampaign({ capInAll: 100 })
    const refused = async (facts: Partial<CampaignEdit>, refusal: object, at = present) => {
      const changed = await edit(id, { capInAll: 100, ...facts })
      await refusesWithoutTrace(() => editCampaign(organiser, changed, at), refusal)
    }
    await refused({ startsAt: '2026-03-02T12:00' }, { reason: 'campaign-begun', field: 'startsAt' })
    await refused({ endsAt: '2026-03-09T00:00' }, { reason: 'campaign-over', field: 'endsAt' }, afterwards)
    const submission = await makeSubmitted(id)
    await judge(submission.id, { line: 'bug' })
    await refused({ capInAll: 9 }, { reason: 'cap-below-awarded', field: 'capInAll', params: { awarded: 10 } })
    const longer = await edit(id, { endsAt: '2026-03-09T00:00', capInAll: 100 })
    expect((await editCampaign(organiser, longer, present)).ok).toBe(true)
  })
})

describe('closing', () => {
  test('waits for its end, every judgement, and every appeal that is or may come', async () => {
    const { id, organiser } = await makeCampaign()
    const { id: submissionId, author } = await makeSubmitted(id)
    const close = (at: Date) => () => closeCampaign(organiser, { campaignId: id }, at)
    await refusesWithoutTrace(close(present), { reason: 'campaign-not-over' })
    await refusesWithoutTrace(close(afterwards), { reason: 'submissions-waiting' })
    await judge(submissionId, { reason: 'Known already.' }, afterwards)
    await refusesWithoutTrace(close(days(2)), { reason: 'appeals-possible' })
    await appealSubmission(author, { submissionId, text: 'It is another one.' }, days(2))
    await refusesWithoutTrace(close(days(30)), { reason: 'appeals-waiting' })
    await db.appeal.updateMany({ where: { submissionId }, data: { decidedAt: days(3) } })
    expect((await effectOf(close(days(3)))).effect).toEqual({ Campaign: '~1', AuditEntry: '+1' })
    await refusesWithoutTrace(close(days(4)), { reason: 'campaign-closed' })
    const changed = await edit(id)
    await refusesWithoutTrace(() => editCampaign(organiser, changed, days(4)), { reason: 'campaign-closed' })
  })
})
