import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { getCharter, getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { db, isUniqueViolation, type Tx } from '@/lib/db/client'
import { yearOf } from '@/lib/i18n/format'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { onRecord } from '@/lib/roles/queries'
import { evidenceFor } from './evidence'
import { evidenceOf, liveKey, recognitionRule, refuseProposal } from './rules'
import type { Decision, Decline, ProposalInput } from './schema'
import { recognisedPerson, writeRecognition } from './write-recognition'

type Id = { id: string }

/** Proposes someone, oneself too, for a title of the charter, with evidence. */
export async function proposeRecognition(actor: AccountActor, input: ProposalInput, at: Date): Promise<Outcome<Id>> {
  authorize(actor, 'recognition.propose')
  const { personId, kind, year, statement } = input
  const proposerId = actor.personId
  if (!proposerId) return refused('forbidden')
  const person = await db.person.findFirst({
    where: { id: personId, roleTerms: { some: onRecord } },
    select: { id: true },
  })
  if (!person) return refused('person-not-found')
  const evidence = await evidenceFor(actor, personId, input, at)
  if (!evidence) return refused('evidence-unknown', { field: 'evidence' })
  const thisYear = yearOf(at, getSite().timeZone)
  const refusal = refuseProposal(getCharter(), { kind, year, evidence: evidence.length }, thisYear, at)
  const rule = recognitionRule(getCharter(), at)?.rule
  if (refusal || !rule) return refusal ?? refused('recognition-not-proposed', { field: 'kind' })
  try {
    return await attempt(async (tx) => {
      const openKey = liveKey(personId, { kind, year })
      const standing = await tx.recognition.findFirst({ where: { liveKey: openKey }, select: { id: true } })
      if (standing) return refused('already-recognised', { field: 'kind' })
      const facts = { personId, kind, year, proposerId, statement, evidence, openKey, proposedAt: at }
      const { id } = await tx.recognitionProposal.create({
        data: { ...facts, status: 'PROPOSED', ruleId: rule.id, ruleVersion: rule.version },
        select: { id: true },
      })
      await record(tx, actor, {
        action: 'recognition.proposed',
        subject: `recognition-proposal:${id}`,
        at,
        rule,
        details: { personId, kind, year },
      })
      return accepted({ id })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'openKey')) return refused('already-proposed', { field: 'kind' })
    throw error
  }
}

/** Grants what was proposed: the person is recognised, in the hall of fame and told; so is the proposer. */
export async function grantProposed(actor: AccountActor, input: Decision, at: Date): Promise<Outcome<Id>> {
  const { proposalId: id, citationZh, citationEn } = input
  try {
    return await attempt(async (tx) => {
      const proposal = await findProposal(tx, id)
      if (!proposal) return refused('proposal-not-found')
      authorize(actor, 'recognition.decide', proposal)
      const { personId, kind, year, person, proposer, ruleId, ruleVersion } = proposal
      const rule = { id: ruleId, version: ruleVersion }
      const evidence = evidenceOf(proposal.evidence)
      const { count } = await tx.recognitionProposal.updateMany({
        where: { id, status: 'PROPOSED' },
        data: { status: 'GRANTED', decidedAt: at, decidedById: actor.personId, openKey: null },
      })
      if (count === 0) return refused('proposal-decided')
      const facts = { personId, kind, year, citationZh, citationEn, evidence }
      const recognitionId = await writeRecognition(tx, actor, facts, person, at, rule)
      await tx.recognitionProposal.update({ where: { id }, data: { recognitionId } })
      const letter = { kind: 'proposal-granted', params: { name: person.name, year }, path: '/hall-of-fame' } as const
      if (proposer.account && proposal.proposerId !== personId)
        await queueMail(tx, proposer.account, `proposal-granted:${id}`, letter, at)
      return accepted({ id })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'liveKey')) return refused('already-recognised')
    throw error
  }
}

/** Declines what was proposed, and tells the proposer why. */
export const declineProposed = (actor: AccountActor, { proposalId: id, reason }: Decline, at: Date) =>
  attempt<Id>(async (tx) => {
    const proposal = await findProposal(tx, id)
    if (!proposal) return refused('proposal-not-found')
    authorize(actor, 'recognition.decide', proposal)
    const { count } = await tx.recognitionProposal.updateMany({
      where: { id, status: 'PROPOSED' },
      data: { status: 'DECLINED', decidedAt: at, decidedById: actor.personId, reason, openKey: null },
    })
    if (count === 0) return refused('proposal-decided')
    const { person, proposer, year, ruleId, ruleVersion } = proposal
    const subject = `recognition-proposal:${id}` as const
    const rule = { id: ruleId, version: ruleVersion }
    await record(tx, actor, { action: 'recognition.declined', subject, at, rule })
    const params = { name: person.name, year, reason }
    const letter = { kind: 'proposal-declined', params, path: `/recognitions/${id}` } as const
    if (proposer.account) await queueMail(tx, proposer.account, `proposal-declined:${id}`, letter, at)
    return accepted({ id })
  })

/** Takes one's own proposal back. */
export const takeBackProposal = (actor: AccountActor, { proposalId: id }: { proposalId: string }, at: Date) =>
  attempt<Id>(async (tx) => {
    const proposal = await findProposal(tx, id)
    if (!proposal) return refused('proposal-not-found')
    authorize(actor, 'recognition.take-back', proposal)
    const { count } = await tx.recognitionProposal.updateMany({
      where: { id, status: 'PROPOSED' },
      data: { status: 'WITHDRAWN', decidedAt: at, openKey: null },
    })
    if (count === 0) return refused('proposal-decided')
    await record(tx, actor, { action: 'recognition.taken-back', subject: `recognition-proposal:${id}`, at })
    return accepted({ id })
  })

const findProposal = (tx: Tx, id: string) =>
  tx.recognitionProposal.findFirst({
    where: { id },
    select: {
      personId: true,
      proposerId: true,
      kind: true,
      year: true,
      evidence: true,
      ruleId: true,
      ruleVersion: true,
      person: { select: recognisedPerson },
      proposer: { select: { account: { select: { email: true, locale: true } } } },
    },
  })
