import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { EventStanding } from '@/lib/events/rules'
import type { SignUpStatus } from '@/lib/sign-ups/rules'

const tones: Record<EventStanding, BadgeTone> = {
  draft: 'warning',
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

const placeTones: Record<SignUpStatus, BadgeTone> = {
  CONFIRMED: 'good',
  OFFERED: 'accent',
  WAITING: 'warning',
  CANCELLED: 'neutral',
  EXPIRED: 'neutral',
}

type PlaceBadgeProps = { place: SignUpStatus | undefined; standing: EventStanding }

/** The reader's own place where they have one and the event takes place; else how the event stands. */
export async function PlaceBadge({ place, standing }: PlaceBadgeProps) {
  const t = await getTranslations('events.admin.status')
  if (!place || standing === 'cancelled') return <EventBadge standing={standing} />
  return <Badge tone={placeTones[place]}>{t(place)}</Badge>
}
