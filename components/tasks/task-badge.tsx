import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { TaskStatus } from '@/lib/tasks/rules'

const tones: Record<TaskStatus, BadgeTone> = {
  DRAFT: 'neutral',
  OPEN: 'good',
  CLAIMED: 'accent',
  IN_REVIEW: 'accent',
  DONE: 'neutral',
  CLOSED: 'neutral',
}

export async function TaskBadge({ status }: { status: TaskStatus }) {
  const t = await getTranslations('tasks.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
