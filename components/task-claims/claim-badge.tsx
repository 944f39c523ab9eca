import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ClaimStatus } from '@/lib/task-claims/rules'

const tones: Record<ClaimStatus, BadgeTone> = {
  WAITING: 'neutral',
  PROPOSED: 'warning',
  ACTIVE: 'accent',
  IN_REVIEW: 'accent',
  DONE: 'good',
  DECLINED: 'bad',
  WITHDRAWN: 'neutral',
  RELEASED: 'neutral',
  LAPSED: 'bad',
}

export async function ClaimBadge({ status }: { status: ClaimStatus }) {
  const t = await getTranslations('taskClaims.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
