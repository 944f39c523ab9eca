import { type ApplicationStatus, isOpen } from '@/lib/applications/rules'
import type { ApplicationInput } from '@/lib/applications/schema'
import type { AccountActor } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { days, present } from './clock'
import { consentVersion } from './consent'

type ApplicantKind = ApplicationInput['kind']

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
  consentVersion,
  ...facts,
})

export const anArea = (): string => {
  const [area] = getSite().areas
  if (!area) throw new Error('The content has no technical area.')
  return area.id
}

type Facts = {
  status?: ApplicationStatus
  name?: string
  kind?: ApplicantKind
  areas?: string[]
  submittedAt?: Date
  decidedAt?: Date
  assigneeId?: string
  motivation?: string
  reason?: string
  handles?: object
}

/** An application as it stands in the database. */
export async function makeApplication(
  applicant: AccountActor,
  {
    status = 'SUBMITTED',
    name = 'Member 0001',
    areas = [anArea()],
    submittedAt = days(-1),
    decidedAt = present,
    ...facts
  }: Facts = {},
) {
  const isLive = status === 'DRAFT' || isOpen(status)
  return db.membershipApplication.create({
    data: {
      userId: applicant.userId,
      status,
      name,
      affiliation: 'Institute 0001',
      kind: 'STUDENT',
      areas,
      areaKey: ` ${areas.join(' ')} `,
      searchKey: `${name} Institute 0001`.toLowerCase(),
      motivation: 'To learn.',
      handles: { gitee: 'member-0001' },
      consentVersion: status === 'DRAFT' ? null : '1',
      submittedAt,
      updatedAt: isLive ? submittedAt : decidedAt,
      decidedAt: isLive ? null : decidedAt,
      decidedMonth: isLive ? null : decidedAt.toISOString().slice(0, 7),
      ruleId: 'member-admission',
      ruleVersion: 1,
      openKey: isLive ? applicant.userId : null,
      ...facts,
    },
  })
}
