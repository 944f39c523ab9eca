import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedTalk } from '@/lib/talks/queries'
import { meanOf, type TalkStatus } from '@/lib/talks/rules'

const shown = ['SUBMITTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const

type ProposalQueueProps = {
  page: { rows: readonly ListedTalk[]; next: string | null }
  status: TalkStatus
  locale: Locale
  timeZone: string
}

/** The proposals of one state with what organisers think of them, and links to the other states. */
export async function ProposalQueue({ page, status, locale, timeZone }: ProposalQueueProps) {
  const [t, states, common] = await Promise.all([
    getTranslations('talks.review'),
    getTranslations('talks.status'),
    getTranslations('common'),
  ])
  const href = (to: TalkStatus) => `/${locale}/admin/talks?status=${to}`
  const verdictOf = ({ verdict, session }: ListedTalk) =>
    verdict === 'DECLINE' ? t('decline') : session ? t('for-session', { session: pick(session, 'title', locale) }) : '–'
  const scoreOf = ({ reviews }: ListedTalk) => {
    const mean = meanOf(
      reviews.reduce((sum, { score }) => sum + score, 0),
      reviews.length,
    )
    return mean ? t('scores', { mean, count: reviews.length }) : '–'
  }
  return (
    <>
      <nav className="filters" aria-label={t('queue')}>
        {shown.map((one) => (
          <a key={one} href={href(one)} aria-current={one === status ? 'page' : undefined}>
            {states(one)}
          </a>
        ))}
      </nav>
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
              title: <a href={`/${locale}/admin/talks/${talk.id}`}>{talk.title}</a>,
              proposer: talk.proposer.name,
              submitted: talk.submittedAt && formatIsoDay(talk.submittedAt, timeZone),
              score: scoreOf(talk),
              verdict: verdictOf(talk),
            },
          }))}
        />
      )}
      <Pagination
        label={common('pages.label')}
        next={page.next ? { href: `${href(status)}&after=${page.next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
