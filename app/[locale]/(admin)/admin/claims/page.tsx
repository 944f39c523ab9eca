import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { ClaimList } from '@/components/claims/claim-list'
import { UnclaimedPeople } from '@/components/claims/unclaimed-people'
import { DoneNotice } from '@/components/layout/done-notice'
import { requirePermission } from '@/lib/auth/guard'
import { listClaims, listUnclaimedPeople } from '@/lib/claims/queries'
import { claimFilterSchema } from '@/lib/claims/schema'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/claims'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('claims.list')
  return { title: t('title'), robots: { index: false } }
}

/** Who asks to be which founding person, and inviting those without an account. The filter is in the address. */
export default async function ClaimsPage({ params, searchParams }: PageProps<'/[locale]/admin/claims'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('claim.review', locale, `/${locale}/admin/claims`)
  const query = await searchParams
  const filter = claimFilterSchema.parse(query)
  const [page, people, t] = await Promise.all([
    listClaims(account, filter),
    listUnclaimedPeople(account),
    getTranslations('claims.list'),
  ])
  const { timeZone } = getSite()
  return (
    <>
      <ToolHeader locale={locale} title={t('title')} lead={t('lead')} />
      <DoneNotice done={query.done} />
      <ClaimList page={page} filter={filter} locale={locale} timeZone={timeZone} />
      <UnclaimedPeople people={people} at={now()} locale={locale} timeZone={timeZone} />
    </>
  )
}
