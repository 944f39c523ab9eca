import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClaimBadge } from '@/components/claims/claim-badge'
import { ClaimDecision } from '@/components/claims/claim-decision'
import { ClaimFacts } from '@/components/claims/claim-facts'
import { DoneNotice } from '@/components/layout/done-notice'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { getClaim } from '@/lib/claims/queries'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/claims/[id]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('claims.list')
  return { title: t('title'), robots: { index: false } }
}

export default async function ReviewClaimPage({ params, searchParams }: PageProps<'/[locale]/admin/claims/[id]'>) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('claim.review', locale, `/${locale}/admin/claims/${id}`)
  const claim = await getClaim(account, id)
  if (!claim) notFound()
  const [t, common] = await Promise.all([getTranslations('claims'), getTranslations('common')])
  return (
    <>
      <PageHeader
        title={t('facts.title', { name: claim.person.name })}
        kicker={<ClaimBadge status={claim.status} />}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/claims`, label: t('list.title') }],
        }}
      />
      <DoneNotice done={done} />
      <div className="review">
        <ClaimFacts claim={claim} locale={locale} timeZone={getSite().timeZone} />
        <ClaimDecision claim={claim} viewer={account} />
      </div>
    </>
  )
}
