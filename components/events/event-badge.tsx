import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { EventStanding } from '@/lib/events/rules'

const tones: Record<EventStanding, BadgeTone> = {
  cancelled: 'bad',
  over: 'neutral',
  running: 'accent',
  'not-open': 'neutral',
  open: 'good',
  full: 'warning',
  closed: 'neutral',
}

export async function EventBadge({ standing }: { standing: EventStanding }) {
  const t = await getTranslations('events.state')
  return <Badge tone={tones[standing]}>{t(standing)}</Badge>
}
