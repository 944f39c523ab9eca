import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { MeetingStanding } from '@/lib/meetings/rules'

const tones: Record<MeetingStanding, BadgeTone> = {
  cancelled: 'bad',
  over: 'neutral',
  running: 'accent',
  choosing: 'warning',
  moved: 'warning',
  planned: 'neutral',
}

export async function MeetingBadge({ standing }: { standing: MeetingStanding }) {
  const t = await getTranslations('meetings.state')
  return <Badge tone={tones[standing]}>{t(standing)}</Badge>
}
