import { getTranslations } from 'next-intl/server'
import { ListControls } from '@/components/layout/list-controls'
import { NextPage } from '@/components/layout/next-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListFilter } from '@/lib/lists/schema'
import type { ListedTalk } from '@/lib/talks/queries'
import { meanScore } from '@/lib/talks/rules'
import { type ProposalStatus, proposalStatuses } from '@/lib/talks/schema'

type ProposalQueueProps = {
  page: { rows: readonly ListedTalk[]; next: string | null }
  filter: ListFilter<ProposalStatus>
  locale: Locale
  timeZone: string
}

/** The proposals of one state with what organisers think of them, and links to the other states. */
export async function ProposalQueue({ page, filter, locale, timeZone }: ProposalQueueProps) {
  const [t, states] = await Promise.all([getTranslations('talks.review'), getTranslations('talks.status')])
  const base = `/${locale}/admin/talks`
  const verdictOf = ({ verdict, session }: ListedTalk) =>
    verdict === 'DECLINE' ? t('decline') : session ? t('for-session', { session: pick(session, 'title', locale) }) : '–'
  const scoreOf = ({ reviews }: ListedTalk) => {
    const mean = meanScore(reviews)
    return mean ? t('scores', { mean, count: reviews.length }) : '–'
  }
  return (
    <>
      <ListControls
        base={base}
        filter={filter}
        label={t('queue')}
        states={proposalStatuses.map((value) => ({ value, label: states(value) }))}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Table
          caption={t('title')}
          hideCaption
          columns={[
            { key: 'title', label: t('name') },
            { key: 'proposer', label: t('proposer') },
            { key: 'submitted', label: t('submitted') },
            { key: 'score', label: t('score') },
            { key: 'verdict', label: t('verdict') },
          ]}
          rows={page.rows.map((talk) => ({
            id: talk.id,
            cells: {
              title: <a href={`${base}/${talk.id}`}>{talk.title}</a>,
              proposer: talk.proposer.name,
              submitted: talk.submittedAt && formatIsoDay(talk.submittedAt, timeZone),
              score: scoreOf(talk),
              verdict: verdictOf(talk),
            },
          }))}
        />
      )}
      <NextPage base={base} filter={filter} next={page.next} />
    </>
  )
}
