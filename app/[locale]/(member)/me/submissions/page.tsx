import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnList } from '@/components/submissions/own-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireAccount } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listOwnSubmissions } from '@/lib/submissions/queries'
import { pageSchema } from '@/lib/submissions/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/submissions'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('submissions.own')
  return { title: t('title'), robots: { index: false } }
}

/** What the reader has handed in to campaigns. */
export default async function OwnSubmissionsPage({ params, searchParams }: PageProps<'/[locale]/me/submissions'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/me/submissions`)
  const { after } = pageSchema.parse(await searchParams)
  const [{ rows, next }, t, common, me] = await Promise.all([
    listOwnSubmissions(account, after ? { after } : {}),
    getTranslations('submissions.own'),
    getTranslations('common'),
    getTranslations('accounts.me'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
      />
      {rows.length > 0 ? (
        <OwnList submissions={rows} locale={locale} timeZone={getSite().timeZone} />
      ) : (
        <EmptyState
          title={t('none')}
          action={<LinkButton href={`/${locale}/campaigns`}>{t('see-campaigns')}</LinkButton>}
        >
          <p>{t('none-hint')}</p>
        </EmptyState>
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `/${locale}/me/submissions?after=${next}`, label: common('pages.next') } : undefined}
      />
    </>
  )
}
