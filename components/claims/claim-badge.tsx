import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ClaimStatus } from '@/lib/claims/rules'

const tones: Record<ClaimStatus, BadgeTone> = {
  WAITING: 'accent',
  CONFIRMED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'neutral',
}

export async function ClaimBadge({ status }: { status: ClaimStatus }) {
  const t = await getTranslations('claims.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
