import { db } from '@/lib/db/client'
import { present } from './clock'
import { makePerson } from './people'

type Facts = { personId?: string; proposerId?: string; year?: number }

/** Someone proposed by someone as excellent developer, which waits for a decision. Answers its id. */
export async function makeProposal({ personId, proposerId, year = 2025 }: Facts = {}): Promise<string> {
  const about = personId ?? (await makePerson({ terms: [{ role: 'MEMBER' }] })).id
  const { id } = await db.recognitionProposal.create({
    data: {
      personId: about,
      proposerId: proposerId ?? (await makePerson({ terms: [{ role: 'MEMBER' }] })).id,
      kind: 'EXCELLENT_DEVELOPER',
      year,
      status: 'PROPOSED',
      statement: 'Has adapted a model.',
      evidence: [{ titleZh: '适配', titleEn: 'Adaptation', address: 'https://example.org/pr/1', at: null }],
      ruleId: 'developer-recognition',
      ruleVersion: 1,
      proposedAt: present,
      openKey: `${about}:EXCELLENT_DEVELOPER:${year}`,
    },
    select: { id: true },
  })
  return id
}
