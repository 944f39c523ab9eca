import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ModelStatus } from '@/lib/models/schema'

const tones: Record<ModelStatus, BadgeTone> = {
  SUPPORTED: 'good',
  EXPERIMENTAL: 'accent',
  PLANNED: 'neutral',
  RETIRED: 'neutral',
}

export async function ModelBadge({ status }: { status: ModelStatus }) {
  const t = await getTranslations('models.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
