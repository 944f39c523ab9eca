import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { attempt } from '@/lib/db/attempt'
import { pick } from '@/lib/i18n/pick'
import { queueMail } from '@/lib/mail/outbox'
import { accepted, refused } from '@/lib/outcome'
import { refuseRevocation } from './rules'

const account = { select: { email: true, locale: true } } as const

/** For good: the page says so from then on, and the published list names it. */
export const revokeCertificate = (actor: AccountActor, input: { certificateId: string; reason: string }, at: Date) =>
  attempt<{ number: string }>(async (tx) => {
    authorize(actor, 'certificate.revoke')
    const { certificateId: id, reason } = input
    const certificate = await tx.certificate.findFirst({ where: { id }, include: { person: { include: { account } } } })
    if (!certificate) return refused('certificate-not-found')
    const refusal = refuseRevocation(certificate, actor.personId)
    if (refusal) return refused(refusal)
    const { count } = await tx.certificate.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: at, revokedById: actor.personId, revokeReason: reason },
    })
    if (count === 0) return refused('certificate-revoked')
    await record(tx, actor, { action: 'certificate.revoked', subject: `certificate:${id}`, at })
    const { number, person } = certificate
    const named = { titleZh: certificate.taskTitleZh, titleEn: certificate.taskTitleEn }
    if (person.account)
      await queueMail(
        tx,
        person.account,
        `certificate-revoked:${id}`,
        {
          kind: 'certificate-revoked',
          params: (locale) => ({ number, reason, task: pick(named, 'title', locale) }),
          path: `/certificates/${number}`,
        },
        at,
      )
    return accepted({ number })
  })

/** Writes down that what was promised has been handed over. */
export const deliverReward = (actor: AccountActor, input: { rewardId: string; note?: string | undefined }, at: Date) =>
  attempt<{ slug: string }>(async (tx) => {
    const { rewardId: id, note = null } = input
    const reward = await tx.taskReward.findFirst({
      where: { id },
      include: { claim: { include: { task: { select: { slug: true, mentorId: true } } } } },
    })
    if (!reward) {
      authorize(actor, 'task.draft')
      return refused('reward-not-found')
    }
    const { task } = reward.claim
    authorize(actor, 'task-claim.decide', task)
    if (reward.personId === actor.personId) return refused('reward-own')
    const { count } = await tx.taskReward.updateMany({
      where: { id, deliveredAt: null },
      data: { deliveredAt: at, deliveredById: actor.personId, deliveryNote: note },
    })
    if (count === 0) return refused('reward-delivered')
    await record(tx, actor, { action: 'task-reward.delivered', subject: `task-reward:${id}`, at })
    return accepted({ slug: task.slug })
  })
