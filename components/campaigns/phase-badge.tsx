import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { Phase } from '@/lib/campaigns/rules'

const tones: Record<Phase, BadgeTone> = {
  draft: 'neutral',
  announced: 'accent',
  running: 'good',
  judging: 'accent',
  closed: 'neutral',
}

export async function PhaseBadge({ phase }: { phase: Phase }) {
  const t = await getTranslations('campaigns.phase')
  return <Badge tone={tones[phase]}>{t(phase)}</Badge>
}
