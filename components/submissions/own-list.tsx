import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { OwnSubmission } from '@/lib/submissions/queries'
import { SubmissionBadge } from './submission-badge'

type OwnListProps = { submissions: readonly OwnSubmission[]; locale: Locale; timeZone: string }

/** The reader's own, each with what became of it. */
export async function OwnList({ submissions, locale, timeZone }: OwnListProps) {
  const t = await getTranslations('submissions.own')
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'link', label: t('link') },
        { key: 'campaign', label: t('campaign') },
        { key: 'status', label: t('status') },
        { key: 'points', label: t('points'), align: 'end' },
        { key: 'when', label: t('when') },
      ]}
      rows={submissions.map((one) => ({
        id: one.id,
        cells: {
          link: <a href={`/${locale}/me/submissions/${one.id}`}>{one.linkKey}</a>,
          campaign: <a href={`/${locale}/campaigns/${one.campaign.slug}`}>{pick(one.campaign, 'title', locale)}</a>,
          status: <SubmissionBadge status={one.status} double={one.double} />,
          points: one.points ?? '–',
          when: formatIsoDay(one.submittedAt, timeZone),
        },
      }))}
    />
  )
}
