import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedProposal } from '@/lib/recognitions/queries'

type ProposalListProps = { locale: Locale; timeZone: string; caption: string; proposals: readonly ListedProposal[] }

/** Proposals with whom they are about, who wrote them and how they stand. */
export async function ProposalList({ locale, timeZone, caption, proposals }: ProposalListProps) {
  const t = await getTranslations('recognitions')
  return (
    <Table
      caption={caption}
      hideCaption
      even
      columns={[
        { key: 'person', label: t('proposal.person') },
        { key: 'kind', label: t('propose.kind') },
        { key: 'proposer', label: t('proposal.proposer') },
        { key: 'day', label: t('proposal.on-day') },
        { key: 'status', label: t('proposal.state') },
      ]}
      rows={proposals.map(({ id, person, kind, year, proposer, proposedAt, status }) => ({
        id,
        cells: {
          person: <a href={`/${locale}/recognitions/${id}`}>{person.name}</a>,
          kind: `${t(`kind.${kind}`)} · ${year}`,
          proposer: proposer.name,
          day: formatIsoDay(proposedAt, timeZone),
          status: <ProposalBadge status={status} />,
        },
      }))}
    />
  )
}

const tones: Record<ListedProposal['status'], BadgeTone> = {
  PROPOSED: 'accent',
  GRANTED: 'good',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
}

export async function ProposalBadge({ status }: { status: ListedProposal['status'] }) {
  const t = await getTranslations('recognitions.proposal.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
