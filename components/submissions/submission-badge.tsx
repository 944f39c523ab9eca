import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { SubmissionStatus } from '@/lib/submissions/rules'

const tones: Record<SubmissionStatus, BadgeTone> = {
  WAITING: 'accent',
  ACCEPTED: 'good',
  REJECTED: 'neutral',
  WITHDRAWN: 'neutral',
}

export async function SubmissionBadge({ status, double }: { status: SubmissionStatus; double?: boolean }) {
  const t = await getTranslations('submissions')
  return (
    <>
      <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
      {double && (
        <>
          {' '}
          <Badge tone="warning">{t('double')}</Badge>
        </>
      )}
    </>
  )
}
