import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnProposals, ProposalForm } from '@/components/agenda/proposal-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnProposals } from '@/lib/agenda/queries'
import { requirePermission } from '@/lib/auth/guard'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings/propose'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('agenda.proposal')
  return { title: t('title'), robots: { index: false } }
}

/** A member's proposals for the agenda. */
export default async function ProposePage({ params, searchParams }: PageProps<'/[locale]/meetings/propose'>) {
  const [locale, { done }] = await Promise.all([pageLocale(params), searchParams])
  const account = await requirePermission('agenda.propose', locale, `/${locale}/meetings/propose`)
  const [proposals, t, meetings, common] = await Promise.all([
    listOwnProposals(account),
    getTranslations('agenda.proposal'),
    getTranslations('meetings'),
    getTranslations('common'),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/meetings`, label: meetings('title') }],
        }}
      />
      <DoneNotice done={done} />
      <ProposalForm />
      <OwnProposals proposals={proposals} />
    </>
  )
}
