import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { RedemptionStatus } from '@/lib/prizes/rules'

const tones: Record<RedemptionStatus, BadgeTone> = {
  REQUESTED: 'warning',
  APPROVED: 'accent',
  HANDED_OUT: 'good',
  CANCELLED: 'neutral',
}

export async function RedemptionBadge({ status }: { status: RedemptionStatus }) {
  const t = await getTranslations('prizes.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
