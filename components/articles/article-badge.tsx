import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { ArticleStatus } from '@/lib/articles/rules'

const tones: Record<ArticleStatus, BadgeTone> = {
  PROPOSED: 'accent',
  PUBLISHED: 'good',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
}

export async function ArticleBadge({ status }: { status: ArticleStatus }) {
  const t = await getTranslations('articles.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
