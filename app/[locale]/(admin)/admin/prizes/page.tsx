import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { DoneNotice } from '@/components/layout/done-notice'
import { KeptPrizes } from '@/components/prizes/kept-prizes'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listPrizes, listWithdrawnPrizes } from '@/lib/prizes/queries'
import { keptPrizesSchema } from '@/lib/prizes/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/prizes'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('prizes.admin')
  return { title: t('title'), robots: { index: false } }
}

/** Prizes on offer, or with `?show=withdrawn` those that are offered no longer; `?after=` continues. */
export default async function KeptPrizesPage({ params, searchParams }: PageProps<'/[locale]/admin/prizes'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('prize.keep', locale, `/${locale}/admin/prizes`)
  const query = await searchParams
  const { show, after } = keptPrizesSchema.parse(query)
  const [{ rows, next }, t, common] = await Promise.all([
    show ? listWithdrawnPrizes(account, after) : listPrizes(account, after),
    getTranslations('prizes.admin'),
    getTranslations('common'),
  ])
  const base = `/${locale}/admin/prizes`
  return (
    <>
      <ToolHeader
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href={`${base}/new`} tone="primary">
              {t('add')}
            </LinkButton>
            <LinkButton href={`/${locale}/admin/redemptions`}>{t('redemptions')}</LinkButton>
          </>
        }
      />
      <DoneNotice done={query.done} />
      <nav className="filters" aria-label={t('title')}>
        <a href={base} aria-current={show ? undefined : 'page'}>
          {t('offered')}
        </a>
        <a href={`${base}?show=withdrawn`} aria-current={show ? 'page' : undefined}>
          {t('withdrawn')}
        </a>
      </nav>
      {rows.length > 0 ? (
        <KeptPrizes prizes={rows} caption={show ? t('withdrawn') : t('offered')} locale={locale} />
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('none-hint')}</p>
        </EmptyState>
      )}
      <Pagination
        label={common('pages.label')}
        next={
          next
            ? { href: `${base}?${show ? 'show=withdrawn&' : ''}after=${next}`, label: common('pages.next') }
            : undefined
        }
      />
    </>
  )
}
