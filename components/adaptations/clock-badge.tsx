import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ClockState } from '@/lib/adaptations/rules'

const tones: Record<ClockState, BadgeTone> = {
  'in-time': 'good',
  late: 'warning',
  overdue: 'bad',
  running: 'accent',
  waiting: 'neutral',
  dropped: 'neutral',
}

export async function ClockBadge({ state }: { state: ClockState }) {
  const t = await getTranslations('adaptations.state')
  return <Badge tone={tones[state]}>{t(state)}</Badge>
}
