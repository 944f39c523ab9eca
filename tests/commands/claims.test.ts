import { beforeEach, describe, expect, test } from 'vitest'
import { Forbidden } from '@/lib/auth/permissions'
import { signedId } from '@/lib/auth/signed-link'
import { claimByHandle, claimByInvitation } from '@/lib/claims/commands/asking'
import { confirmClaim, refusePersonClaim, withdrawClaim } from '@/lib/claims/commands/decisions'
import { invitePerson, withdrawInvitation } from '@/lib/claims/commands/invitations'
import { getInvited, getOfferedPerson, getOwnClaim } from '@/lib/claims/queries'
import { db } from '@/lib/db/client'
import { claimPerson } from '@/lib/people/commands'
import { makeAccount, makeMaintainer, makeMember, system, visitor } from '../factories/actors'
import { makeClaim, makeInvitation } from '../factories/claims'
import { days, hours, present } from '../factories/clock'
import { makePerson } from '../factories/people'
import { effectOf, refusesWithoutTrace } from './all-rows'

// Its roster lists one user name: member-0002 on GitHub.
process.env.CONTENT_DIR = 'tests/fixtures/other-sig'

beforeEach(async () => {
  await db.outboxMail.deleteMany()
  await db.roleTerm.updateMany({ data: { until: days(-1), openKey: null } })
})

const rolesOf = async (userId: string) => {
  const user = await db.user.findFirstOrThrow({
    where: { id: userId },
    select: { person: { select: { roleTerms: { where: { until: null }, select: { role: true } } } } },
  })
  return user.person?.roleTerms.map(({ role }) => role).sort() ?? []
}

describe('inviting', () => {
  test('makes one link, mailed where an address is given', async () => {
    const [maintainer, person] = [await makeMaintainer({ locale: 'en' }), await makePerson()]
    const { answer, effect } = await effectOf(() =>
      invitePerson(maintainer, { personId: person.id, email: 'founder@example.org' }, present),
    )
    expect(effect).toEqual({ PersonInvitation: '+1', AuditEntry: '+1', OutboxMail: '+1' })
    const mail = await db.outboxMail.findFirstOrThrow({ where: { toAddress: 'founder@example.org' } })
    const id = answer.ok ? answer.value.id : ''
    expect(mail.text).toContain(`/en/claim?token=${signedId('person-invitation', id)}`)
    expect(await db.user.count({ where: { email: 'founder@example.org' } })).toBe(0)
  })

  test('again ends the link before', async () => {
    const [maintainer, first] = [await makeMaintainer(), await makeInvitation()]
    const { effect } = await effectOf(() => invitePerson(maintainer, { personId: first.personId }, present))
    expect(effect).toEqual({ PersonInvitation: '+1 ~1', AuditEntry: '+1' })
    await refusesWithoutTrace(async () => claimByInvitation(await makeAccountBefore(), first, present), {
      reason: 'invitation-expired',
    })
  })

  test('two maintainers at once make one link that works', async () => {
    const [one, other, person] = [await makeMaintainer(), await makeMaintainer(), await makePerson()]
    await Promise.all([one, other].map((maintainer) => invitePerson(maintainer, { personId: person.id }, present)))
    expect(await db.personInvitation.count({ where: { personId: person.id, openKey: { not: null } } })).toBe(1)
  })

  test('is refused for somebody who has an account, or is not there', async () => {
    const [maintainer, member] = [await makeMaintainer(), await makeMember()]
    await refusesWithoutTrace(() => invitePerson(maintainer, { personId: member.personId }, present), {
      reason: 'person-claimed',
    })
    const nobody = '01a2044f-dacf-758c-be10-ccae41a1591e'
    await refusesWithoutTrace(() => invitePerson(maintainer, { personId: nobody }, present), {
      reason: 'person-not-found',
    })
  })
})

/** Accounts that a refusal is tried with are made outside what is compared. */
const accounts = await Promise.all(Array.from({ length: 12 }, () => makeAccount()))
const makeAccountBefore = async () => accounts.pop() ?? makeAccount()

describe('claiming by an invitation', () => {
  test('asks, tells the maintainers, and gives no role', async () => {
    const maintainer = await makeMaintainer()
    const [account, { personId, token, id }] = [await makeAccount(), await makeInvitationAlone()]
    const { answer, effect } = await effectOf(() => claimByInvitation(account, { token }, present))
    expect(answer).toEqual({ ok: true })
    expect(effect).toEqual({ PersonClaim: '+1', PersonInvitation: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await db.outboxMail.findMany({ select: { toAddress: true } })).toEqual([{ toAddress: maintainer.email }])
    expect(await rolesOf(account.userId)).toEqual([])
    expect(await db.user.findFirst({ where: { id: account.userId } })).toMatchObject({ personId: null })
    expect(await getOwnClaim(account)).toMatchObject({ status: 'WAITING' })
    expect(await db.personInvitation.findFirst({ where: { id } })).toMatchObject({ usedAt: present, openKey: null })
    expect(personId).not.toBe('')
  })

  test('works once, also when two accounts press at the same time', async () => {
    const { token } = await makeInvitation()
    const two = [await makeAccountBefore(), await makeAccountBefore()]
    const outcomes = await Promise.all(two.map((account) => claimByInvitation(account, { token }, present)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'invitation-used' }])
  })

  test('is refused when over, forged, for another purpose, or by somebody who is a person already', async () => {
    const open = await makeInvitation()
    const account = await makeAccountBefore()
    const member = await makeMember()
    const tries: [() => ReturnType<typeof claimByInvitation>, string][] = [
      [() => claimByInvitation(account, open, days(14)), 'invitation-expired'],
      [() => claimByInvitation(account, { token: `${open.id}.${'A'.repeat(22)}` }, present), 'invitation-expired'],
      [
        () => claimByInvitation(account, { token: signedId('follow-settings', open.id) }, present),
        'invitation-expired',
      ],
      [() => claimByInvitation(member, open, present), 'account-has-person'],
    ]
    for (const [run, reason] of tries) await refusesWithoutTrace(run, { reason })
    expect(await getInvited(visitor, `${open.id}.${'A'.repeat(22)}`)).toBeNull()
    await claimPerson(system, { slug: await slugOf(open.personId), address: 'taken@example.org' }, present)
    await refusesWithoutTrace(() => claimByInvitation(account, open, present), { reason: 'person-claimed' })
  })

  test('is refused while another claim of the account waits', async () => {
    const { claimant } = await makeClaim()
    const { token } = await makeInvitation()
    await refusesWithoutTrace(() => claimByInvitation(claimant, { token }, present), { reason: 'claim-waiting' })
  })

  test('is refused once the link is withdrawn', async () => {
    const [maintainer, { id, token }] = [await makeMaintainer(), await makeInvitation()]
    expect((await effectOf(() => withdrawInvitation(maintainer, { invitationId: id }, present))).effect).toEqual({
      PersonInvitation: '~1',
      AuditEntry: '+1',
    })
    const account = await makeAccountBefore()
    await refusesWithoutTrace(() => claimByInvitation(account, { token }, present), { reason: 'invitation-expired' })
    await refusesWithoutTrace(() => withdrawInvitation(maintainer, { invitationId: id }, present), {
      reason: 'invitation-expired',
    })
  })
})

describe('claiming by a user name', () => {
  const withHandle = async (provider: string, handle: string | null) => {
    const account = await makeAccount()
    await db.account.create({
      data: { userId: account.userId, type: 'oauth', provider, providerAccountId: account.userId, handle },
    })
    return account
  }

  test('is offered where a forge vouches for the roster’s, and asks like an invitation', async () => {
    const person = await makePerson({ slug: 'member-0002', name: 'Member 0002' })
    const account = await withHandle('github', 'Member-0002')
    expect(await getOfferedPerson(account)).toMatchObject({ id: person.id, match: { provider: 'github' } })
    const { effect } = await effectOf(() => claimByHandle(account, { personId: person.id }, present))
    expect(effect).toEqual({ PersonClaim: '+1', AuditEntry: '+1' })
    expect(await db.personClaim.findFirst({ where: { userId: account.userId } })).toMatchObject({
      basis: 'HANDLE',
      provider: 'github',
      handle: 'Member-0002',
      status: 'WAITING',
    })
    expect(await rolesOf(account.userId)).toEqual([])
  })

  test.each([
    ['another forge', 'gitee', 'member-0002'],
    ['an issuer that vouches for nothing', 'oidc', 'member-0002'],
    ['another name', 'github', 'member-0003'],
    ['no name', 'github', null],
  ])('is neither offered nor granted by %s', async (_, provider, handle) => {
    const { id: personId } = await db.person.findFirstOrThrow({ where: { slug: 'member-0002' } })
    const account = await withHandle(provider, handle)
    expect(await getOfferedPerson(account)).toBeNull()
    await refusesWithoutTrace(() => claimByHandle(account, { personId }, present), { reason: 'handle-differs' })
  })

  test('not by the same e-mail address', async () => {
    const { id: personId } = await db.person.findFirstOrThrow({ where: { slug: 'member-0002' } })
    const account = await makeAccount({ email: 'member-0002@example.org' })
    expect(await getOfferedPerson(account)).toBeNull()
    await refusesWithoutTrace(() => claimByHandle(account, { personId }, present), { reason: 'handle-differs' })
  })
})

describe('deciding', () => {
  test('confirming gives the account the person’s roles, and a mail', async () => {
    const [maintainer, { id, claimant, person }] = [await makeMaintainer(), await makeClaim()]
    const { answer, effect } = await effectOf(() => confirmClaim(maintainer, { claimId: id }, hours(1)))
    expect(answer).toEqual({ ok: true, value: { id } })
    expect(effect).toEqual({ PersonClaim: '~1', User: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect(await rolesOf(claimant.userId)).toEqual(['MAINTAINER', 'MEMBER'])
    expect(await db.auditEntry.findFirst({ where: { subject: `person:${person.id}` } })).toMatchObject({
      action: 'person.claimed',
      actor: `person:${maintainer.personId}`,
    })
  })

  test('refusing tells why and changes no role; they may ask again', async () => {
    const [maintainer, { id, claimant, person }] = [await makeMaintainer(), await makeClaim()]
    const input = { claimId: id, reason: 'Please write from the address we know.' }
    const { effect } = await effectOf(() => refusePersonClaim(maintainer, input, hours(1)))
    expect(effect).toEqual({ PersonClaim: '~1', AuditEntry: '+1', OutboxMail: '+1' })
    expect((await db.outboxMail.findFirstOrThrow()).text).toContain(input.reason)
    expect(await rolesOf(claimant.userId)).toEqual([])
    const again = await makeInvitation({ personId: person.id })
    expect(await claimByInvitation(claimant, again, hours(2))).toEqual({ ok: true })
  })

  test('of two decisions at once one wins, and the other is told', async () => {
    const [one, other, { id }] = [await makeMaintainer(), await makeMaintainer(), await makeClaim()]
    const outcomes = await Promise.all([
      confirmClaim(one, { claimId: id }, present),
      refusePersonClaim(other, { claimId: id, reason: 'No.' }, present),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'claim-decided' }])
  })

  test('of two claims to one person one is confirmed', async () => {
    const [maintainer, first, second] = [await makeMaintainer(), await makeClaim(), await makeClaim()]
    await db.personClaim.update({ where: { id: second.id }, data: { personId: first.person.id } })
    const outcomes = await Promise.all(
      [first, second].map(({ id }) => confirmClaim(maintainer, { claimId: id }, present)),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'person-claimed' }])
    expect(await db.user.count({ where: { personId: first.person.id } })).toBe(1)
  })

  test('nobody decides on their own', async () => {
    const { id, claimant } = await makeClaim()
    const self = { ...claimant, roles: ['MAINTAINER' as const], personId: 'someone' }
    await expect(confirmClaim(self, { claimId: id }, present)).rejects.toThrow(Forbidden)
  })

  test('withdrawing leaves nothing to decide', async () => {
    const [maintainer, { id, claimant }] = [await makeMaintainer(), await makeClaim()]
    expect((await effectOf(() => withdrawClaim(claimant, { claimId: id }, present))).effect).toEqual({
      PersonClaim: '~1',
      AuditEntry: '+1',
    })
    for (const run of [
      () => confirmClaim(maintainer, { claimId: id }, present),
      () => refusePersonClaim(maintainer, { claimId: id, reason: 'No.' }, present),
      () => withdrawClaim(claimant, { claimId: id }, present),
    ]) {
      await refusesWithoutTrace(run, { reason: 'claim-decided' })
    }
    await refusesWithoutTrace(
      () => confirmClaim(maintainer, { claimId: '01a2044f-dacf-758c-be10-ccae41a1591e' }, present),
      { reason: 'claim-not-found' },
    )
  })

  test('is refused when the account has become somebody meanwhile', async () => {
    const [maintainer, { id, claimant }] = [await makeMaintainer(), await makeClaim()]
    const other = await makePerson()
    await claimPerson(system, { slug: other.slug, address: claimant.email ?? '' }, present)
    await refusesWithoutTrace(() => confirmClaim(maintainer, { claimId: id }, present), {
      reason: 'account-is-another',
    })
  })
})

/** Its maintainer holds no role any more, so that mail to the maintainers has one receiver. */
async function makeInvitationAlone() {
  const invitation = await makeInvitation()
  const { createdById } = await db.personInvitation.findFirstOrThrow({ where: { id: invitation.id } })
  await db.roleTerm.updateMany({ where: { personId: createdById }, data: { until: days(-1), openKey: null } })
  return invitation
}

const slugOf = async (id: string) => (await db.person.findFirstOrThrow({ where: { id } })).slug
