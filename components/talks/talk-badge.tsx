import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { TalkStatus } from '@/lib/talks/rules'

const tones: Record<TalkStatus, BadgeTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'accent',
  ACCEPTED: 'good',
  DECLINED: 'bad',
  WITHDRAWN: 'neutral',
}

export async function TalkBadge({ status }: { status: TalkStatus }) {
  const t = await getTranslations('talks.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
