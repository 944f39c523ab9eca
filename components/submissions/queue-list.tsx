import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { QueuedSubmission } from '@/lib/submissions/queries'
import { SubmissionBadge } from './submission-badge'

/** `me`: the reader's person. */
type QueueListProps = {
  submissions: readonly QueuedSubmission[]
  me: string | null
  locale: Locale
  timeZone: string
}

export async function QueueList({ submissions, me, locale, timeZone }: QueueListProps) {
  const t = await getTranslations('submissions.queue')
  return (
    <Table
      caption={t('list')}
      hideCaption
      columns={[
        { key: 'link', label: t('link') },
        { key: 'author', label: t('author') },
        { key: 'campaign', label: t('campaign') },
        { key: 'status', label: t('status') },
        { key: 'when', label: t('when') },
      ]}
      rows={submissions.map((one) => ({
        id: one.id,
        cells: {
          link: <a href={`/${locale}/admin/submissions/${one.id}`}>{one.linkKey}</a>,
          author: one.person.name,
          campaign: pick(one.campaign, 'title', locale),
          status: (
            <>
              <SubmissionBadge status={one.status} double={one.double} />{' '}
              {one.takenBy && <Badge>{one.takenBy === me ? t('mine') : t('taken')}</Badge>}{' '}
              {one.person.id === me && <Badge>{t('own')}</Badge>}
            </>
          ),
          when: formatIsoDay(one.submittedAt, timeZone),
        },
      }))}
    />
  )
}
