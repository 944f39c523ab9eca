import type { ApplicationStatus } from '@/lib/applications/rules'
import type { ApplicationInput } from '@/lib/applications/schema'
import type { AccountActor } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { days, present } from './clock'

/** What an applicant types, as the schema hands it to the command. */
export const applicationInput = (facts: Partial<ApplicationInput> = {}): ApplicationInput => ({
  name: 'Member 0001',
  affiliation: 'Institute 0001',
  kind: 'DEVELOPER',
  areas: [anArea()],
  motivation: 'To take part in the adaptation of models.',
  gitee: 'member-0001',
  atomgit: undefined,
  github: undefined,
  heardFrom: undefined,
  consent: 'yes',
  ...facts,
})

export const anArea = (): string => {
  const [area] = getSite().areas
  if (!area) throw new Error('The content has no technical area.')
  return area.id
}

/** An application as it stands in the database. */
export async function makeApplication(
  applicant: AccountActor,
  {
    status = 'SUBMITTED',
    submittedAt = days(-1),
    ...facts
  }: { status?: ApplicationStatus; submittedAt?: Date; motivation?: string; reason?: string; handles?: object } = {},
) {
  return db.membershipApplication.create({
    data: {
      userId: applicant.userId,
      status,
      name: 'Member 0001',
      affiliation: 'Institute 0001',
      kind: 'STUDENT',
      areas: [anArea()],
      motivation: 'To learn.',
      handles: { gitee: 'member-0001' },
      consentVersion: '1',
      submittedAt,
      decidedAt: status === 'SUBMITTED' ? null : present,
      ruleId: 'member-admission',
      ruleVersion: 1,
      openKey: status === 'SUBMITTED' ? applicant.userId : null,
      ...facts,
    },
  })
}
