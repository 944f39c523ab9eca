import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ApplicationStatus } from '@/lib/applications/rules'

const tones: Record<ApplicationStatus, BadgeTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'accent',
  NEEDS_INFO: 'warning',
  APPROVED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'neutral',
}

export async function ApplicationBadge({ status }: { status: ApplicationStatus }) {
  const t = await getTranslations('applications.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
