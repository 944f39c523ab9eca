import { beforeAll, expect, test } from 'vitest'
import { listOwnEntries } from '@/lib/audit/queries'
import { record } from '@/lib/audit/record'
import type { AccountActor, Actor } from '@/lib/auth/permissions'
import { transaction } from '@/lib/db/client'
import type { AuditAction } from '@/lib/i18n/audit-action'
import { makeMaintainer, makeMember, system } from '../factories/actors'
import { present } from '../factories/clock'
import { type Planted, plantEverything } from '../factories/everything-held'
import { walk } from './walk'

// Of what others did to somebody's rows they read the decisions, not what reviewers note among themselves.

/** Model, how the log calls its rows, and what is done to them. */
const decided: [string, string, AuditAction[]][] = [
  ['MembershipApplication', 'application', ['application.approved', 'application.rejected', 'application.asked']],
  ['PersonClaim', 'claim', ['person.claim-refused']],
  ['CorrectionRequest', 'correction', ['correction.done', 'correction.declined']],
  ['RoleTerm', 'role-term', ['role.begun', 'role.ended', 'role.corrected', 'role.struck']],
  ['CoreDeveloper', 'core-developer', ['core-developer.marked', 'core-developer.unmarked']],
  ['Recognition', 'recognition', ['recognition.granted', 'recognition.withdrawn']],
  ['RecognitionProposal', 'recognition-proposal', ['recognition.declined']],
  ['Certificate', 'certificate', ['certificate.issued', 'certificate.revoked']],
  ['Nomination', 'nomination', ['nomination.recommended', 'vote.carried', 'vote.failed', 'vote.confirmed']],
  ['TaskClaim', 'task-claim', ['task-claim.approved', 'task-claim.declined', 'task-claim.returned']],
  ['Submission', 'submission', ['submission.accepted', 'submission.rejected', 'submission.revoked', 'appeal.denied']],
  ['PointAccount', 'points', ['points.corrected', 'points.expired']],
  ['PrizeRedemption', 'redemption', ['redemption.approved', 'redemption.cancelled', 'redemption.handed-out']],
  ['Article', 'article', ['article.published', 'article.declined']],
]

const among: [string, string, AuditAction[]][] = [
  ['MembershipApplication', 'application', ['application.assigned']],
  ['Nomination', 'nomination', ['nomination.commented', 'nomination.recused', 'vote.ballot-cast']],
  ['Talk', 'talk', ['talk.reviewed', 'talk.verdict-noted']],
  ['RecognitionProposal', 'recognition-proposal', ['recognition.proposed']],
]

let maintainer: AccountActor
let [one, other]: Planted[] = []
beforeAll(async () => {
  maintainer = await makeMaintainer()
  one = await plantEverything('one')
  other = await plantEverything('other')
  for (const [model, prefix, actions] of [...decided, ...among])
    for (const action of actions) await noted(maintainer, action, `${prefix}:${one.ids.get(model)}`)
})

const noted = (actor: Actor, action: AuditAction, subject: `${string}:${string}`) =>
  transaction((tx) => record(tx, actor, { action, subject, at: present }))

const reader = (planted: Planted | undefined, account: AccountActor): AccountActor => {
  if (!planted) throw new Error('Nothing was planted.')
  return { ...account, userId: planted.userId, personId: planted.personId }
}

test('whoever is decided about reads what was decided, and by whom', async () => {
  const { rows } = await listOwnEntries(reader(one, await makeMember()))
  const page = decided.flatMap(([, , actions]) => actions).slice(-25)
  expect(rows.map(({ action }) => action).reverse()).toEqual(page)
  const by = new Map(rows.map(({ action, actor }) => [action, actor]))
  expect(by.get('certificate.revoked')).toBe(`person:${maintainer.personId}`)
  // Who judged is the judges' matter.
  for (const [action, actor] of by)
    if (/^(submission|appeal)/.test(action)) expect([action, actor]).toEqual([action, 'judge'])
})

test('all of it, by pages, each entry once; nobody else reads any', async () => {
  const account = await makeMember()
  const list = (planted: Planted | undefined) => async (after?: string) => {
    const { rows, next } = await listOwnEntries(reader(planted, account), after ? Number(after) : undefined)
    return {
      rows: rows.map(({ action, sequence }) => ({ id: `${action} ${sequence}` })),
      next: next ? String(next) : null,
    }
  }
  const actions = async (planted: Planted | undefined) =>
    (await walk(list(planted))).ids.map((id) => id.split(' ')[0]).reverse()
  expect(await actions(one)).toEqual(decided.flatMap(([, , done]) => done))
  expect(await actions(other)).toEqual([])
  // What they did themselves and what was done to their person is in between.
  await noted(reader(other, account), 'article.withdrawn', `article:${other?.ids.get('Article')}`)
  await noted(system, 'person.claimed', `person:${other?.personId}`)
  expect(await actions(other)).toEqual(['article.withdrawn', 'person.claimed'])
})
