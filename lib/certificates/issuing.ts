import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/permissions'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import type { Tx } from '@/lib/db/client'
import { yearOf } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import { queueMail } from '@/lib/mail/outbox'
import type { Locked } from '@/lib/task-claims/locking'
import { checklistOf, skillsOf } from '@/lib/tasks/stored'
import { credentialId, credentialPayload } from './credential'
import { certificateNumber } from './rules'
import type { Signer } from './signing-key'

/** For each of those who did a task: what was promised is written down, and a certificate is signed and sent. */
export async function issueCertificates(tx: Tx, actor: Actor, { task, claim }: Locked, signer: Signer, at: Date) {
  await enterKey(tx, signer, at)
  const people = await tx.person.findMany({
    where: { id: { in: claim.personIds } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      slug: true,
      name: true,
      nativeName: true,
      account: { select: { email: true, locale: true } },
    },
  })
  for (const person of people) {
    await tx.taskReward.create({
      data: {
        claimId: claim.id,
        personId: person.id,
        rewardId: task.rewardId,
        noteZh: task.rewardNoteZh,
        noteEn: task.rewardNoteEn,
        promisedAt: at,
      },
    })
    const number = await nextNumber(tx, at)
    const certified = { ...task, checklist: checklistOf(task.checklist), skills: skillsOf(task.skills) }
    const { appUrl } = config()
    const payload = credentialPayload({ number, issuedAt: at, person, task: certified }, { appUrl, ...getSite() })
    const { id } = await tx.certificate.create({
      data: {
        number,
        claimId: claim.id,
        personId: person.id,
        name: person.name,
        nativeName: person.nativeName,
        taskTitleZh: task.titleZh,
        taskTitleEn: task.titleEn,
        taskSlug: task.slug,
        issuedAt: at,
        credential: await signer.sign(payload),
        badgeId: credentialId(appUrl, number),
      },
      select: { id: true },
    })
    await record(tx, actor, {
      action: 'certificate.issued',
      subject: `certificate:${id}`,
      at,
      details: { number, claimId: claim.id },
    })
    if (!person.account) continue
    await queueMail(
      tx,
      person.account,
      `certificate-issued:${id}`,
      {
        kind: 'certificate-issued',
        params: (locale) => ({ name: person.name, number, task: pick(task, 'title', locale) }),
        path: `/certificates/${number}`,
      },
      at,
    )
  }
}

/** The year's next number: one statement counts, and whoever counts at the same time waits for this commit. */
async function nextNumber(tx: Tx, at: Date): Promise<string> {
  const year = yearOf(at, getSite().timeZone)
  const [counted] = await tx.$queryRaw<{ last: number | bigint }[]>`
    INSERT INTO "CertificateCount" ("year", "last") VALUES (CAST(${year} AS INTEGER), 1)
    ON CONFLICT ("year") DO UPDATE SET "last" = "CertificateCount"."last" + 1
    RETURNING "last"`
  return certificateNumber(year, Number(counted?.last ?? 1))
}

/** Known to whoever verifies from the moment that something is signed with it. */
async function enterKey(tx: Tx, { kid, publicJwk }: Signer, at: Date): Promise<void> {
  if (await tx.signingKey.findFirst({ where: { kid }, select: { kid: true } })) return
  await tx.signingKey.upsert({ where: { kid }, create: { kid, publicJwk, createdAt: at }, update: {} })
}
