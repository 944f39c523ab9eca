import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { DecisionForms, TakeBack } from '@/components/recognitions/decision-forms'
import { ProposalFacts } from '@/components/recognitions/proposal-facts'
import { ProposalBadge } from '@/components/recognitions/proposal-list'
import { PageHeader } from '@/components/ui/page-header'
import { requireAccount } from '@/lib/auth/guard'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getProposal } from '@/lib/recognitions/queries'

type ProposalPageProps = PageProps<'/[locale]/recognitions/[id]'>

export async function generateMetadata({ params }: ProposalPageProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('recognitions.admin')
  return { title: t('title'), robots: { index: false } }
}

/** A proposal, for its proposer and the maintainers; whoever may decide finds the forms here. */
export default async function ProposalPage({ params, searchParams }: ProposalPageProps) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requireAccount(locale, `/${locale}/recognitions/${id}`)
  const proposal = await getProposal(account, id)
  if (!proposal) notFound()
  const [t, common] = await Promise.all([getTranslations('recognitions'), getTranslations('common')])
  const { person, kind, year, status } = proposal
  const isOpen = status === 'PROPOSED'
  const above = can(account, 'recognition.read-proposals')
    ? { href: `/${locale}/admin/recognitions`, label: t('admin.title') }
    : { href: `/${locale}/recognitions/propose`, label: t('propose.title') }
  return (
    <>
      <PageHeader
        title={t('proposal.title', { name: person.name, kind: t(`kind.${kind}`), year: String(year) })}
        kicker={<ProposalBadge status={status} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [above] }}
      />
      <DoneNotice done={done} />
      <ProposalFacts locale={locale} timeZone={getSite().timeZone} proposal={proposal} />
      {isOpen && can(account, 'recognition.decide', proposal) && <DecisionForms proposalId={id} />}
      {isOpen && can(account, 'recognition.take-back', proposal) && <TakeBack proposalId={id} />}
    </>
  )
}
