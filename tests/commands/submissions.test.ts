import { describe, expect, test } from 'vitest'
import { listWaiting } from '@/lib/admin/waiting'
import type { AccountActor } from '@/lib/auth/permissions'
import { closeCampaign, editCampaign } from '@/lib/campaigns/commands'
import { db } from '@/lib/db/client'
import { appealSubmission, decideAppeal, revokeAcceptance } from '@/lib/submissions/commands/appealing'
import {
  acceptSubmission,
  handBackSubmission,
  rejectSubmission,
  takeNext,
  takeSubmission,
} from '@/lib/submissions/commands/judging'
import { submitBatch, withdrawSubmission } from '@/lib/submissions/commands/submitting'
import {
  getOwnSubmission,
  getPromptness,
  getSubmissionToJudge,
  listOwnSubmissions,
  listQueue,
} from '@/lib/submissions/queries'
import { endedByClosing } from '@/lib/submissions/rules'
import { makeCommitter, makeMaintainer, makeMember, visitor } from '../factories/actors'
import { aLink, batch, campaignInput, judge, makeCampaign, makeSubmitted, submissionOf } from '../factories/campaigns'
import { days, hours, minutes, present } from '../factories/clock'
import { wentThrough } from '../factories/tasks'
import { effectOf, refusesWithoutTrace } from './all-rows'

const pull = 'https://github.com/example/docs/pull/77'
const pointsOf = async (personId: string) => {
  const last = await db.pointEntry.findFirst({ where: { account: { personId } }, orderBy: { number: 'desc' } })
  return last?.available ?? 0
}
const mailsTo = (address: string | null) => db.outboxMail.findMany({ where: { toAddress: address ?? '' } })
const appealsFor = async (maintainer: AccountActor) =>
  (await listWaiting(maintainer, present)).find(({ kind }) => kind === 'appeals')?.count ?? 0

describe('submitting', () => {
  test('several at once are all kept, each under its canonical key', async () => {
    const { id, slug } = await makeCampaign()
    const member = await makeMember()
    const rows = [
      { link: 'http://www.github.com/Example/Docs/pull/12/files#diff' },
      { link: 'gitee:example/docs#i5abc', line: 'fix', rating: '5' },
    ]
    const { answer, effect } = await effectOf(() => submitBatch(member, batch(id, rows), present))
    expect(answer).toEqual({ ok: true, value: { slug, doubles: 0 } })
    expect(effect).toEqual({ Submission: '+2', AuditEntry: '+1' })
    const { rows: own } = await listOwnSubmissions(member, { campaignId: id })
    expect(
      own.map(({ linkKey, address, line, status, double }) => ({ linkKey, address, line, status, double })),
    ).toEqual(
      expect.arrayContaining([
        {
          linkKey: 'github:example/docs#12',
          address: 'https://github.com/example/docs/issues/12',
          line: 'bug',
          status: 'WAITING',
          double: false,
        },
        {
          linkKey: 'gitee:example/docs#I5ABC',
          address: 'https://gitee.com/example/docs/issues/I5ABC',
          line: 'fix',
          status: 'WAITING',
          double: false,
        },
      ]),
    )
    expect(await listOwnSubmissions(visitor, {})).toEqual({ rows: [], next: null })
  })

  test('what is wrong is told at each row, and none is kept', async () => {
    const { id } = await makeCampaign()
    const member = await makeMember()
    const known = aLink()
    await makeSubmitted(id, { author: member, link: known })
    const rows = [
      { link: 'nowhere' },
      { link: aLink(), line: 'gone', rating: '9', summary: '' },
      { link: pull },
      { link: `${pull}/files` },
      { link: known },
    ]
    await refusesWithoutTrace(() => submitBatch(member, batch(id, rows), present), {
      reason: 'link-unreadable',
      field: 'link1',
      others: [
        { field: 'line2', reason: 'line-missing' },
        { field: 'summary2', reason: 'summary-missing' },
        { field: 'rating2', reason: 'rating-missing' },
        { field: 'link4', reason: 'link-twice' },
        { field: 'link5', reason: 'submission-known' },
      ],
    })
    await refusesWithoutTrace(() => submitBatch(member, batch(id, []), present), {
      reason: 'nothing-submitted',
      field: 'link1',
    })
  })

  test('a link with signs that nobody types is refused at its row', () => {
    for (const link of ['https://github.com/a/b/issues/1\0', '[a\0b](https://github.com/a/b/issues/1)'])
      expect(() => batch('01a2044f-dacf-758c-be10-ccae41a1591e', [{ link }])).toThrow('control-characters')
  })

  test('goes by the portal’s clock: neither before the window nor after it', async () => {
    const { id } = await makeCampaign()
    const member = await makeMember()
    const submit = (at: Date) => () => submitBatch(member, batch(id, [{ link: aLink() }]), at)
    // From nine to midnight in UTC+8.
    await refusesWithoutTrace(submit(new Date('2026-03-02T00:59:59.999Z')), { reason: 'campaign-not-begun' })
    await refusesWithoutTrace(submit(new Date('2026-03-02T16:00:00Z')), { reason: 'campaign-over' })
    for (const at of ['2026-03-02T01:00:00Z', '2026-03-02T15:59:59.999Z'])
      expect((await submit(new Date(at))()).ok).toBe(true)
    const draft = await makeCampaign({ isDraft: true })
    await refusesWithoutTrace(() => submitBatch(member, batch(draft.id, [{ link: aLink() }]), present), {
      reason: 'campaign-not-found',
    })
  })

  test('the same link by two people is kept twice, and both are told', async () => {
    const { id } = await makeCampaign()
    const first = await makeSubmitted(id, { link: pull })
    const second = await makeMember()
    const { answer } = await effectOf(() => submitBatch(second, batch(id, [{ link: `${pull}/commits` }]), present))
    expect(answer).toMatchObject({ ok: true, value: { doubles: 1 } })
    for (const person of [first.author, second])
      expect((await listOwnSubmissions(person, {})).rows.map(({ double }) => double)).toEqual([true])
    const reviewer = await makeCommitter()
    const seen = await getSubmissionToJudge(reviewer, first.id, present)
    expect(seen?.others.map(({ personId }) => personId)).toEqual([second.personId])
  })

  test('twice by the same person at once is kept once', async () => {
    const { id } = await makeCampaign()
    const member = await makeMember()
    const answers = await Promise.all(
      [pull, `${pull}#x`].map((link) => submitBatch(member, batch(id, [{ link }]), present)),
    )
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'submission-known' })
    expect(await db.submission.count({ where: { campaignId: id } })).toBe(1)
  })

  test('is withdrawn by its author until it is judged, and may then come again', async () => {
    const { id } = await makeCampaign()
    const { id: submissionId, author } = await makeSubmitted(id, { link: pull })
    const withdraw = () => withdrawSubmission(author, { submissionId }, present)
    expect((await effectOf(withdraw)).effect).toEqual({ Submission: '~1', AuditEntry: '+1' })
    await refusesWithoutTrace(withdraw, { reason: 'submission-withdrawn' })
    expect((await submitBatch(author, batch(id, [{ link: pull }]), present)).ok).toBe(true)
    const judged = await makeSubmitted(id)
    await judge(judged.id, { line: 'bug' })
    await refusesWithoutTrace(() => withdrawSubmission(judged.author, { submissionId: judged.id }, present), {
      reason: 'submission-judged',
    })
  })
})

describe('judging', () => {
  test('what is taken is one reviewer’s, until they hand it back or the time is over', async () => {
    const { id } = await makeCampaign()
    const { id: submissionId } = await makeSubmitted(id)
    const [one, other] = [await makeCommitter(), await makeCommitter()]
    const answers = await Promise.all([one, other].map((by) => takeSubmission(by, { submissionId }, present)))
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'submission-taken' })
    const [winner, loser] = answers[0]?.ok ? [one, other] : [other, one]
    const nameOf = async ({ personId }: typeof one) =>
      (await db.person.findFirstOrThrow({ where: { id: personId } })).name
    await refusesWithoutTrace(() => acceptSubmission(loser, { submissionId, line: 'bug' }, present), {
      reason: 'submission-taken-by',
      params: { name: await nameOf(winner) },
    })
    expect((await takeSubmission(loser, { submissionId }, minutes(31))).ok).toBe(true)
    // No refresh: the form and what was typed into it stay.
    const late = () => rejectSubmission(winner, { submissionId, reason: 'A long one.' }, minutes(31))
    await refusesWithoutTrace(late, { reason: 'submission-taken-by', params: { name: await nameOf(loser) } })
    expect((await handBackSubmission(loser, { submissionId }, minutes(32))).ok).toBe(true)
    await refusesWithoutTrace(late, { reason: 'submission-not-taken' })
    expect((await takeSubmission(winner, { submissionId }, minutes(33))).ok).toBe(true)
  })

  test('whoever had it last still decides when their time is over and nobody else has taken it', async () => {
    const { id } = await makeCampaign()
    const { id: submissionId } = await makeSubmitted(id)
    const [reviewer, other] = [await makeCommitter(), await makeCommitter()]
    await takeSubmission(reviewer, { submissionId }, present)
    await refusesWithoutTrace(() => rejectSubmission(other, { submissionId, reason: 'No.' }, minutes(31)), {
      reason: 'submission-not-taken',
    })
    const late = await rejectSubmission(reviewer, { submissionId, reason: 'A long one.' }, minutes(31))
    expect(late.ok).toBe(true)
    expect(await submissionOf(submissionId)).toMatchObject({ status: 'REJECTED', reason: 'A long one.' })
  })

  test('the next one is the oldest that is free and not one’s own; two reviewers get two', async () => {
    const { id } = await makeCampaign()
    const reviewer = await makeCommitter()
    await makeSubmitted(id, { author: reviewer, at: minutes(-9) })
    const [first, second] = [await makeSubmitted(id, { at: minutes(-8) }), await makeSubmitted(id, { at: minutes(-7) })]
    const answers = await Promise.all(
      [reviewer, await makeCommitter()].map((by) => takeNext(by, { campaignId: id }, present)),
    )
    expect(answers.map((answer) => answer.ok && answer.value.id).sort()).toContain(first.id)
    const third = await takeNext(await makeCommitter(), { campaignId: id }, present)
    const all = [...answers, third].map((answer) => (answer.ok ? answer.value.id : answer.reason))
    expect(all).toContain(second.id)
    expect(new Set(all).size).toBe(3)
  })

  test('accepting gives the line’s points in the same transaction, and tells the author', async () => {
    const { id } = await makeCampaign()
    const { id: submissionId, author } = await makeSubmitted(id)
    const reviewer = await makeCommitter()
    await takeSubmission(reviewer, { submissionId }, present)
    const { effect } = await effectOf(() => acceptSubmission(reviewer, { submissionId, line: 'fix' }, present))
    expect(effect).toEqual({
      Submission: '~1',
      Judgement: '+1',
      Campaign: '~1',
      PointAccount: '+1',
      PointEntry: '+1',
      PointStanding: '+3',
      AuditEntry: '+1',
      OutboxMail: '+1',
    })
    expect(await submissionOf(submissionId)).toMatchObject({ status: 'ACCEPTED', acceptedLine: 'fix', points: 20 })
    expect(await pointsOf(author.personId)).toBe(20)
    expect((await mailsTo(author.email)).map(({ subject }) => subject)).toEqual([expect.stringContaining('已接受')])
    await refusesWithoutTrace(() => rejectSubmission(reviewer, { submissionId, reason: 'No.' }, present), {
      reason: 'submission-judged',
      refresh: true,
    })
  })

  test('by two at once decides once', async () => {
    const { id } = await makeCampaign()
    const { id: submissionId, author } = await makeSubmitted(id)
    const reviewer = await makeCommitter()
    await takeSubmission(reviewer, { submissionId }, present)
    const answers = await Promise.all([
      acceptSubmission(reviewer, { submissionId, line: 'bug' }, present),
      rejectSubmission(reviewer, { submissionId, reason: 'No.' }, present),
      acceptSubmission(reviewer, { submissionId, line: 'bug' }, present),
    ])
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(await db.judgement.count({ where: { submissionId } })).toBe(1)
    expect(await pointsOf(author.personId)).toBe(answers[1]?.ok ? 0 : 10)
  })

  test('of two that handed in the same one is accepted, also by two reviewers at once', async () => {
    const { id } = await makeCampaign()
    const doubles = [await makeSubmitted(id, { link: pull }), await makeSubmitted(id, { link: pull })]
    const reviewers = [await makeCommitter(), await makeCommitter()]
    for (const [index, { id: submissionId }] of doubles.entries())
      await takeSubmission(reviewers[index] ?? expect.fail(), { submissionId }, present)
    const answers = await Promise.all(
      doubles.map(({ id: submissionId }, index) =>
        acceptSubmission(reviewers[index] ?? expect.fail(), { submissionId, line: 'bug' }, present),
      ),
    )
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'link-counted-here' })
    expect(await db.submission.count({ where: { campaignId: id, status: 'WAITING' } })).toBe(1)
  })

  test('nobody judges their own', async () => {
    const { id } = await makeCampaign()
    const reviewer = await makeCommitter()
    const { id: submissionId } = await makeSubmitted(id, { author: reviewer })
    await refusesWithoutTrace(() => takeSubmission(reviewer, { submissionId }, present), { reason: 'submission-own' })
    await db.submission.update({
      where: { id: submissionId },
      data: { takenById: reviewer.personId, takenUntil: hours(1) },
    })
    for (const decide of [
      () => acceptSubmission(reviewer, { submissionId, line: 'bug' }, present),
      () => rejectSubmission(reviewer, { submissionId, reason: 'No.' }, present),
    ])
      await refusesWithoutTrace(decide, { reason: 'submission-own', refresh: true })
  })

  test('nobody judges what others have handed in of a link of theirs, nor takes it next', async () => {
    const { id } = await makeCampaign()
    const [rival, free] = [await makeMaintainer(), await makeMaintainer()]
    const { id: submissionId, author } = await makeSubmitted(id, { link: pull, at: minutes(-9) })
    const own = await makeSubmitted(id, { link: pull, author: rival, at: minutes(-8) })
    const other = await makeSubmitted(id, { at: minutes(-7) })
    const elsewhere = await makeSubmitted((await makeCampaign()).id, { link: pull, at: minutes(-6) })
    const refusal = { reason: 'submission-rival' as const }
    await refusesWithoutTrace(() => takeSubmission(rival, { submissionId }, present), refusal)
    expect(await takeNext(rival, { campaignId: id }, present)).toEqual({ ok: true, value: { id: other.id } })
    expect((await takeSubmission(rival, { submissionId: elsewhere.id }, present)).ok).toBe(true)
    expect(await getSubmissionToJudge(rival, submissionId, present)).toMatchObject({ isOwnLink: true })
    expect(await getSubmissionToJudge(free, submissionId, present)).toMatchObject({ isOwnLink: false })
    // Taken before they handed it in.
    const held = { takenById: rival.personId, takenUntil: hours(1) }
    await db.submission.update({ where: { id: submissionId }, data: held })
    await refusesWithoutTrace(() => rejectSubmission(rival, { submissionId, reason: 'No.' }, present), {
      ...refusal,
      refresh: true,
    })
    await db.submission.update({ where: { id: submissionId }, data: { takenById: null, takenUntil: null } })
    await judge(submissionId, { line: 'bug' })
    await refusesWithoutTrace(() => revokeAcceptance(rival, { submissionId, reason: 'No.' }, present), refusal)
    await revokeAcceptance(free, { submissionId, reason: 'No.' }, present)
    await appealSubmission(author, { submissionId, text: 'Mine.' }, present)
    const decision = { submissionId, verdict: 'DENIED' as const, line: 'bug', answer: 'No.' }
    await refusesWithoutTrace(() => decideAppeal(rival, decision, present), refusal)
    expect((await mailsTo(rival.email)).map(({ subject }) => subject)).not.toContain('有一个申诉等待复核')
    const before = await appealsFor(rival)
    await withdrawSubmission(rival, { submissionId: own.id }, present)
    expect(await appealsFor(rival)).toBe(before + 1)
  })

  test('goes by the rubric that it came under, whatever has become of it since', async () => {
    const { id, organiser } = await makeCampaign()
    const { id: submissionId, author } = await makeSubmitted(id)
    const { changedAt } = await db.campaign.findFirstOrThrow({ where: { id } })
    const { slug: _, ...input } = campaignInput({ rubric: 'docs | 文档 | Docs | 1' })
    await editCampaign(organiser, { ...input, campaignId: id, changedAt: changedAt.getTime() }, present)
    const late = await makeMember()
    await refusesWithoutTrace(() => submitBatch(late, batch(id, [{ link: aLink() }]), present), {
      reason: 'rubric-changed',
      refresh: true,
    })
    const reviewer = await makeCommitter()
    await takeSubmission(reviewer, { submissionId }, present)
    await refusesWithoutTrace(() => acceptSubmission(reviewer, { submissionId, line: 'docs' }, present), {
      reason: 'line-unknown',
      field: 'line',
    })
    expect((await acceptSubmission(reviewer, { submissionId, line: 'bug' }, present)).ok).toBe(true)
    expect(await pointsOf(author.personId)).toBe(10)
    const under2 = batch(id, [{ link: aLink(), line: 'docs' }], 2)
    expect((await submitBatch(late, under2, present)).ok).toBe(true)
  })

  test('gives no more than the caps leave, of one person and in all', async () => {
    const { id } = await makeCampaign({ capPerPerson: 25, capInAll: 40 })
    const [one, other] = [await makeMember(), await makeMember()]
    const accepted = async (author: typeof one) => {
      const submission = await makeSubmitted(id, { author })
      await judge(submission.id, { line: 'fix' })
      return (await submissionOf(submission.id)).points
    }
    const leftOf = async (author: typeof one) => {
      const submission = await makeSubmitted(id, { author })
      return (await getSubmissionToJudge(await makeCommitter(), submission.id, present))?.left
    }
    expect(await leftOf(one)).toEqual({ person: 25, all: 40 })
    expect([await accepted(one), await accepted(one), await accepted(one)]).toEqual([20, 5, 0])
    expect(await leftOf(one)).toEqual({ person: 0, all: 15 })
    expect(await leftOf(other)).toEqual({ person: 25, all: 15 })
    expect([await accepted(other), await accepted(other)]).toEqual([15, 0])
    expect([await pointsOf(one.personId), await pointsOf(other.personId)]).toEqual([25, 15])
    expect(await db.campaign.findFirst({ where: { id } })).toMatchObject({ awarded: 40 })
  })

  test('keeps to the cap with many reviewers at once', async () => {
    const { id } = await makeCampaign({ capInAll: 25 })
    const taken = []
    for (let index = 0; index < 4; index++) {
      const [submission, reviewer] = [await makeSubmitted(id), await makeCommitter()]
      await takeSubmission(reviewer, { submissionId: submission.id }, present)
      taken.push({ submission, reviewer })
    }
    await Promise.all(
      taken.map(({ submission, reviewer }) =>
        acceptSubmission(reviewer, { submissionId: submission.id, line: 'bug' }, present),
      ),
    )
    const given = await db.submission.findMany({ where: { campaignId: id }, select: { points: true } })
    expect(given.map(({ points }) => points).sort()).toEqual([0, 10, 10, 5])
  })

  test('once for all: what has counted elsewhere does not count again', async () => {
    const [spring, autumn, link] = [await makeCampaign(), await makeCampaign(), aLink()]
    const early = await makeSubmitted(spring.id, { link, line: 'fix' })
    const waits = await makeSubmitted(autumn.id, { link })
    await judge(early.id, { line: 'fix' })
    const { outcome } = await judge(waits.id, { line: 'bug' })
    expect(outcome).toEqual({ ok: false, reason: 'link-counted-elsewhere' })
    const member = await makeMember()
    await refusesWithoutTrace(() => submitBatch(member, batch(autumn.id, [{ link, line: 'fix' }]), present), {
      reason: 'link-counted-elsewhere',
      field: 'link1',
      others: [],
    })
  })

  test('once for all: also when it is accepted in two campaigns at the same moment, under whatever lines', async () => {
    const [spring, autumn] = [await makeCampaign(), await makeCampaign()]
    for (const lines of [
      ['bug', 'fix'],
      ['fix', 'bug'],
      ['fix', 'fix'],
    ]) {
      const link = aLink()
      const taken = []
      for (const { id } of [spring, autumn]) {
        const [submission, reviewer] = [await makeSubmitted(id, { link }), await makeCommitter()]
        await takeSubmission(reviewer, { submissionId: submission.id }, present)
        taken.push({ submissionId: submission.id, reviewer })
      }
      const answers = await Promise.all(
        taken.map(({ submissionId, reviewer }, index) =>
          acceptSubmission(reviewer, { submissionId, line: lines[index] ?? '' }, present),
        ),
      )
      expect(answers.filter(({ ok }) => ok).length).toBe(1)
      expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'link-counted-elsewhere' })
    }
  })

  test('once in a campaign: the same link may count in another one', async () => {
    const [spring, autumn] = [await makeCampaign(), await makeCampaign()]
    for (const { id } of [spring, autumn]) {
      const submission = await makeSubmitted(id, { link: pull })
      expect((await judge(submission.id, { line: 'bug' })).outcome.ok).toBe(true)
    }
  })
})

describe('an appeal', () => {
  const rejected = async () => {
    const { id } = await makeCampaign()
    const submission = await makeSubmitted(id)
    const { judge: judged } = await judge(submission.id, { reason: 'Known already.' })
    return { ...submission, submissionId: submission.id, judged, campaignId: id }
  }
  const granted = { verdict: 'GRANTED' as const, line: 'bug', answer: 'It is new indeed.' }

  test('is its author’s, once, within two weeks, of what was rejected', async () => {
    const { submissionId, author } = await rejected()
    const appeal = (at: Date) => () => appealSubmission(author, { submissionId, text: 'It is new.' }, at)
    await refusesWithoutTrace(appeal(days(14)), { reason: 'appeal-too-late' })
    const maintainer = await makeMaintainer()
    expect((await appeal(days(13))()).ok).toBe(true)
    expect((await mailsTo(maintainer.email)).map(({ subject }) => subject)).toContain('有一个申诉等待复核')
    await refusesWithoutTrace(appeal(days(13)), { reason: 'appealed-already' })
    const { id } = await makeCampaign()
    const fresh = await makeSubmitted(id)
    await refusesWithoutTrace(() => appealSubmission(fresh.author, { submissionId: fresh.id, text: 'Now.' }, present), {
      reason: 'nothing-to-appeal',
    })
  })

  describe('and a revocation', () => {
    const judgedCampaign = async () => {
      const { id, organiser } = await makeCampaign()
      const [kept, lost] = [await makeSubmitted(id), await makeSubmitted(id)]
      await judge(kept.id, { line: 'bug' })
      await judge(lost.id, { reason: 'Known already.' })
      const maintainer = await makeMaintainer()
      return {
        lost,
        close: () => closeCampaign(organiser, { campaignId: id }, days(14)),
        revoke: () => revokeAcceptance(maintainer, { submissionId: kept.id, reason: 'No.' }, days(14)),
        appeal: () => appealSubmission(lost.author, { submissionId: lost.id, text: 'New.' }, minutes(-1, days(14))),
      }
    }

    test('do not come once the campaign is closed', async () => {
      const { lost, close, revoke, appeal } = await judgedCampaign()
      expect((await close()).ok).toBe(true)
      await refusesWithoutTrace(revoke, { reason: 'campaign-closed' })
      await refusesWithoutTrace(appeal, { reason: 'campaign-closed' })
      expect(await getOwnSubmission(lost.author, lost.id)).toMatchObject({ campaign: { status: 'CLOSED' } })
    })

    test.each(['revoke', 'appeal'] as const)('either comes before the campaign is closed, or not: %s', async (kind) => {
      for (let round = 0; round < 5; round++) {
        const { close, ...others } = await judgedCampaign()
        const answers = await Promise.all([close(), others[kind]()])
        expect(answers.filter(({ ok }) => ok).length).toBe(1)
      }
    })
  })

  test('granted accepts it with its points; by a maintainer who neither wrote nor judged it', async () => {
    const { id } = await makeCampaign()
    const [author, judged] = [await makeMaintainer(), await makeMaintainer()]
    const { id: submissionId } = await makeSubmitted(id, { author })
    await judge(submissionId, { reason: 'Known already.' }, present, judged)
    await appealSubmission(author, { submissionId, text: 'It is new.' }, present)
    const decide = (by: typeof author) => () => decideAppeal(by, { submissionId, ...granted }, present)
    await refusesWithoutTrace(decide(author), { reason: 'submission-own' })
    await refusesWithoutTrace(decide(judged), { reason: 'appeal-own-judgement' })
    const third = await makeMaintainer()
    expect((await decide(third)()).ok).toBe(true)
    expect(await submissionOf(submissionId)).toMatchObject({ status: 'ACCEPTED', points: 10, reason: null })
    expect(await pointsOf(author.personId)).toBe(10)
    await refusesWithoutTrace(decide(third), { reason: 'appeal-decided' })
  })

  test('is decided by a maintainer who has not judged it at any time', async () => {
    const { id } = await makeCampaign()
    const [first, second] = [await makeMaintainer(), await makeMaintainer()]
    const { id: submissionId, author } = await makeSubmitted(id)
    await judge(submissionId, { line: 'bug' }, present, first)
    await revokeAcceptance(second, { submissionId, reason: 'Not theirs.' }, present)
    const third = await makeMaintainer()
    const before = [await appealsFor(first), await appealsFor(second), await appealsFor(third)]
    await appealSubmission(author, { submissionId, text: 'It is mine.' }, present)
    for (const judged of [first, second]) {
      await refusesWithoutTrace(() => decideAppeal(judged, { submissionId, ...granted }, present), {
        reason: 'appeal-own-judgement',
      })
      expect((await mailsTo(judged.email)).map(({ subject }) => subject)).not.toContain('有一个申诉等待复核')
    }
    const after = [await appealsFor(first), await appealsFor(second), await appealsFor(third)]
    expect(after).toEqual(before.map((count, index) => count + (index === 2 ? 1 : 0)))
    expect((await decideAppeal(third, { submissionId, ...granted }, present)).ok).toBe(true)
    await revokeAcceptance(second, { submissionId, reason: 'Still not theirs.' }, present)
    const letters = (await mailsTo(author.email)).filter(({ text }) => text.includes('现已撤销'))
    expect(letters.map(({ text }) => text.includes('可以在提交页面申诉一次')).sort()).toEqual([false, true])
  })

  describe('of whom all maintainers have to do with', () => {
    /** Nobody else has a role: one maintainer, who judges it, and so many committers. */
    const judgedByTheOnly = async (committers: number) => {
      await db.appeal.updateMany({ where: { decidedAt: null }, data: { decidedAt: present } })
      await db.roleTerm.updateMany({ where: { until: null }, data: { until: present, openKey: null } })
      const { id: campaignId } = await makeCampaign()
      await db.roleTerm.updateMany({ where: { until: null }, data: { until: present, openKey: null } })
      const maintainer = await makeMaintainer()
      const others = await Promise.all(Array.from({ length: committers }, () => makeCommitter()))
      const { id: submissionId, author } = await makeSubmitted(campaignId)
      await judge(submissionId, { reason: 'Known already.' }, present, maintainer)
      return { campaignId, maintainer, others, submissionId, author }
    }

    test('is for a committer who has not, who is told so', async () => {
      const { campaignId, maintainer, others, submissionId, author } = await judgedByTheOnly(2)
      const [rival, free] = others
      if (!rival || !free) return expect.fail()
      await makeSubmitted(campaignId, { author: rival, link: (await submissionOf(submissionId)).address })
      wentThrough(await appealSubmission(author, { submissionId, text: 'It is new.' }, present))
      const told = async (by: AccountActor) =>
        (await mailsTo(by.email)).map(({ text }) => text.includes('核心贡献者复核'))
      expect(await Promise.all([maintainer, rival, free].map(told))).toEqual([[], [], [true]])
      expect(await Promise.all([maintainer, rival, free].map(appealsFor))).toEqual([0, 0, 1])
      const seen = async (by: AccountActor) => {
        const found = await getSubmissionToJudge(by, submissionId, present)
        return [found?.deciders, found?.mayDecideAppeal]
      }
      expect(await seen(free)).toEqual(['COMMITTER', true])
      const decide = (by: AccountActor) => () => decideAppeal(by, { submissionId, ...granted }, present)
      await refusesWithoutTrace(decide(maintainer), { reason: 'appeal-own-judgement' })
      await refusesWithoutTrace(decide(rival), { reason: 'submission-rival' })
      // As soon as there is a maintainer again, it is theirs.
      const { personId } = await makeMaintainer()
      expect(await seen(free)).toEqual(['MAINTAINER', false])
      await expect(decide(free)()).rejects.toThrow('Not permitted')
      await db.roleTerm.updateMany({ where: { personId }, data: { until: present, openKey: null } })
      expect((await decide(free)()).ok).toBe(true)
      expect(await submissionOf(submissionId)).toMatchObject({ status: 'ACCEPTED' })
    })

    test('ends with its campaign where nobody else is left, which its author is told', async () => {
      const { campaignId, maintainer, submissionId, author } = await judgedByTheOnly(0)
      wentThrough(await appealSubmission(author, { submissionId, text: 'It is new.' }, present))
      expect(await getSubmissionToJudge(maintainer, submissionId, present)).toMatchObject({ deciders: 'NOBODY' })
      const close = () => closeCampaign(maintainer, { campaignId }, days(1))
      const late = await makeCommitter()
      await refusesWithoutTrace(close, { reason: 'appeals-waiting' })
      await db.roleTerm.updateMany({ where: { personId: late.personId }, data: { until: present, openKey: null } })
      const { effect } = await effectOf(close)
      expect(effect).toEqual({ Campaign: '~1', Appeal: '~1', AuditEntry: '+2', OutboxMail: '+1' })
      const own = await getOwnSubmission(author, submissionId)
      expect(own).toMatchObject({
        status: 'REJECTED',
        appeal: { granted: false, decidedById: null, decidedAt: days(1) },
      })
      expect(own?.appeal && endedByClosing(own.appeal, own.campaign.closedAt)).toBe(true)
      expect((await mailsTo(author.email)).map(({ subject }) => subject)).toContainEqual(
        expect.stringContaining('申诉随活动结束'),
      )
    })
  })

  test('denied leaves it as it was, with an answer', async () => {
    const { submissionId, author } = await rejected()
    await appealSubmission(author, { submissionId, text: 'It is new.' }, present)
    const maintainer = await makeMaintainer()
    const deny = { submissionId, verdict: 'DENIED' as const, line: 'bug', answer: 'It is issue 3.' }
    const { effect } = await effectOf(() => decideAppeal(maintainer, deny, present))
    expect(effect).toEqual({ Appeal: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await getOwnSubmission(author, submissionId)).toMatchObject({
      status: 'REJECTED',
      appeal: { granted: false, answer: 'It is issue 3.' },
    })
  })
})

test('a revoked acceptance takes its points back, frees the link, and can be appealed', async () => {
  const { id } = await makeCampaign({ capInAll: 10 })
  const { id: submissionId, author } = await makeSubmitted(id, { link: pull })
  const { judge: judged } = await judge(submissionId, { line: 'bug' })
  const maintainer = await makeMaintainer()
  const revoke = () => revokeAcceptance(maintainer, { submissionId, reason: 'Not theirs.' }, present)
  expect((await revoke()).ok).toBe(true)
  expect(await submissionOf(submissionId)).toMatchObject({ status: 'REJECTED', points: null, countedKey: null })
  expect(await pointsOf(author.personId)).toBe(0)
  // Neither the ledger, which forgets nothing, is told what was typed, nor the author that it was never accepted.
  const entries = await db.pointEntry.findMany({ where: { account: { personId: author.personId } } })
  expect(entries.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['AWARD', 'github:example/docs#77'],
    ['REVERSAL', 'github:example/docs#77'],
  ])
  const letter = (await mailsTo(author.email)).find(({ subject }) => subject.includes('撤销'))?.text
  expect(letter).toContain('现已撤销，所得的 10 积分随之收回。\n\n原因：Not theirs.\n\n认为撤销有误，可以')
  await refusesWithoutTrace(revoke, { reason: 'submission-not-accepted' })
  const another = await makeSubmitted(id, { link: pull })
  expect((await judge(another.id, { line: 'bug' }, present, judged)).outcome.ok).toBe(true)
  await appealSubmission(author, { submissionId, text: 'It is mine.' }, present)
  const decision = { submissionId, verdict: 'GRANTED' as const, line: 'bug', answer: 'So it is.' }
  await refusesWithoutTrace(() => decideAppeal(maintainer, decision, present), { reason: 'appeal-own-judgement' })
  const third = await makeMaintainer()
  await refusesWithoutTrace(() => decideAppeal(third, decision, present), { reason: 'link-counted-here' })
})

test('the queue lists what waits, the oldest first, with what is taken and what is double; figures say how prompt it is', async () => {
  await db.submission.updateMany({ data: { status: 'WITHDRAWN', decidedAt: null } })
  await db.judgement.deleteMany()
  await db.appeal.updateMany({ data: { decidedAt: present } })
  const { id } = await makeCampaign()
  const reviewer = await makeCommitter()
  const [older, newer] = [
    await makeSubmitted(id, { link: pull, at: hours(-5) }),
    await makeSubmitted(id, { link: pull }),
  ]
  await takeSubmission(reviewer, { submissionId: newer.id }, present)
  const queue = async (address: Partial<Parameters<typeof listQueue>[1]>) =>
    (await listQueue(reviewer, { status: 'WAITING', ...address }, present)).rows.map(
      ({ id: one, takenBy, double }) => ({
        one,
        takenBy,
        double,
      }),
    )
  expect(await queue({})).toEqual([
    { one: older.id, takenBy: null, double: true },
    { one: newer.id, takenBy: reviewer.personId, double: true },
  ])
  const idsOf = async (address: Parameters<typeof queue>[0]) => (await queue(address)).map(({ one }) => one)
  expect(await idsOf({ sort: 'newest' })).toEqual([newer.id, older.id])
  expect(await idsOf({ q: older.author.name?.toUpperCase() })).toEqual([older.id])
  expect(await idsOf({ q: (await submissionOf(newer.id)).linkKey.slice(7) })).toEqual([older.id, newer.id])
  expect(await idsOf({ q: 'nobody' })).toEqual([])
  const another = await makeCampaign()
  expect(await queue({ campaignId: another.id })).toEqual([])
  expect(await getPromptness(reviewer)).toEqual({ waiting: 2, isMore: false, oldest: hours(-5), median: null })
  await judge(older.id, { reason: 'Known already.' })
  expect(await queue({ campaignId: id, status: 'REJECTED' })).toEqual([{ one: older.id, takenBy: null, double: true }])
  expect(await getPromptness(reviewer)).toMatchObject({ waiting: 1, median: 5 * 3_600_000 })
  await appealSubmission(older.author, { submissionId: older.id, text: 'It is new.' }, present)
  for (const campaignId of [id, undefined])
    expect((await queue({ status: 'APPEALED', campaignId })).map(({ one }) => one)).toEqual([older.id])
  expect(await queue({ status: 'APPEALED', campaignId: another.id })).toEqual([])
  // A later decision does not make the first one slow; figures are a campaign's alone where it is named.
  const decision = { submissionId: older.id, verdict: 'GRANTED' as const, line: 'bug', answer: 'So it is.' }
  expect((await decideAppeal(await makeMaintainer(), decision, days(9))).ok).toBe(true)
  expect(await queue({ status: 'APPEALED' })).toEqual([])
  expect(await getPromptness(reviewer, { campaignId: id })).toMatchObject({ waiting: 1, median: 5 * 3_600_000 })
  expect(await getPromptness(reviewer, { campaignId: another.id })).toEqual({
    ...{ waiting: 0, isMore: false, oldest: null, median: null },
  })
  await expect(listQueue(await makeMember(), { status: 'WAITING' }, present)).rejects.toThrow('Not permitted')
})
