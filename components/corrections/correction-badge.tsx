import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { CorrectionStatus } from '@/lib/corrections/rules'

const tones: Record<CorrectionStatus, BadgeTone> = { OPEN: 'accent', DONE: 'good', DECLINED: 'neutral' }

export async function CorrectionBadge({ status }: { status: CorrectionStatus }) {
  const t = await getTranslations('corrections.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
