import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { NamingForm } from '@/components/points/naming-form'
import { PointSums } from '@/components/points/point-sums'
import { ownSources } from '@/components/points/source-links'
import { Statement } from '@/components/points/statement'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getNextExpiry, getStatement } from '@/lib/points/queries/statement'
import { statementSchema } from '@/lib/points/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/points'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('points.own')
  return { title: t('title'), robots: { index: false } }
}

/** The reader's own points, entry by entry, and whether the ranking says their name. */
export default async function OwnPointsPage({ params, searchParams }: PageProps<'/[locale]/me/points'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('points.choose-name', locale, `/${locale}/me/points`)
  if (!account.personId) notFound()
  const query = await searchParams
  const statement = await getStatement(account, account.personId, statementSchema.parse(query))
  if (!statement) notFound()
  const [expiry, t, points, common, me] = await Promise.all([
    getNextExpiry(account, account.personId, statement),
    getTranslations('points.own'),
    getTranslations('points'),
    getTranslations('common'),
    getTranslations('accounts.me'),
  ])
  const { timeZone } = getSite()
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
        actions={
          <>
            <LinkButton href={`/${locale}/prizes`} tone="primary">
              {t('prizes')}
            </LinkButton>
            <LinkButton href={`/${locale}/me/redemptions`}>{t('redemptions')}</LinkButton>
            <LinkButton href={`/${locale}/points`}>{t('ranking')}</LinkButton>
          </>
        }
      />
      <DoneNotice done={query.done} />
      <PointSums sums={statement.sums} expiry={expiry} locale={locale} timeZone={timeZone} />
      <Section id="entries" title={t('entries')}>
        <Statement
          statement={statement}
          sources={ownSources}
          base={`/${locale}/me/points`}
          locale={locale}
          timeZone={timeZone}
        />
      </Section>
      <Section id="name" title={points('naming.title')} lead={points('naming.lead')}>
        <NamingForm isNamed={statement.isNamed} />
      </Section>
    </>
  )
}
