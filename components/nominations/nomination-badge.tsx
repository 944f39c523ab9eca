import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { NominationStatus } from '@/lib/nominations/rules'

const tones: Record<NominationStatus, BadgeTone> = {
  SUBMITTED: 'warning',
  ACCEPTED: 'warning',
  RECOMMENDED: 'accent',
  SCHEDULED: 'accent',
  OPEN: 'accent',
  CLOSED: 'good',
  CONFIRMED: 'good',
  FAILED: 'bad',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
}

export async function NominationBadge({ status }: { status: NominationStatus }) {
  const t = await getTranslations('nominations.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
