import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { TalkBadge } from '@/components/talks/talk-badge'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireAccount } from '@/lib/auth/guard'
import { can } from '@/lib/auth/permissions'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listOwnTalks } from '@/lib/talks/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/talks'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('talks.own')
  return { title: t('title'), robots: { index: false } }
}

/** The reader's proposals, and what they are asked to speak in. */
export default async function OwnTalksPage({ params, searchParams }: PageProps<'/[locale]/me/talks'>) {
  const [locale, { done }] = await Promise.all([pageLocale(params), searchParams])
  const base = `/${locale}/me/talks`
  const account = await requireAccount(locale, base)
  const [talks, t, all, common, me] = await Promise.all([
    listOwnTalks(account),
    getTranslations('talks.own'),
    getTranslations('talks'),
    getTranslations('common'),
    getTranslations('accounts.me'),
  ])
  const propose = can(account, 'talk.propose') && (
    <LinkButton href={`${base}/new`} tone="primary">
      {all('propose')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
        actions={talks.length > 0 && propose}
      />
      <DoneNotice done={done} />
      {talks.length === 0 ? (
        <EmptyState title={t('none')} action={propose}>
          <p>{t('none-hint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          hideCaption
          columns={[
            { key: 'title', label: all('talk') },
            { key: 'state', label: t('state') },
          ]}
          rows={talks.map(({ id, title, status, part, isOwn, proposer }) => ({
            id,
            cells: {
              title: (
                <>
                  <a href={`${base}/${id}`}>{title}</a>
                  {!isOwn && <span className="choice-help">{t('by', { name: proposer.name })}</span>}
                </>
              ),
              state:
                isOwn || part === 'ACCEPTED' ? <TalkBadge status={status} /> : <Badge>{all(`part.${part}`)}</Badge>,
            },
          }))}
        />
      )}
    </>
  )
}
