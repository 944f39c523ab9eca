import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChoosePerson } from '@/components/recognitions/choose-person'
import { Criteria } from '@/components/recognitions/criteria'
import { ProposalForm } from '@/components/recognitions/proposal-form'
import { ProposalList } from '@/components/recognitions/proposal-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import type { AccountActor } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { listContributions } from '@/lib/eligibility/queries'
import { isSlug } from '@/lib/forms/fields'
import { yearOf } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'
import { findCandidates, getCandidate, listOwnProposals } from '@/lib/recognitions/queries'
import { recognitionRule, type Title } from '@/lib/recognitions/rules'
import { proposalFormSchema } from '@/lib/recognitions/schema'

type ProposePageProps = PageProps<'/[locale]/recognitions/propose'>

export async function generateMetadata({ params }: ProposePageProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('recognitions.propose')
  return { title: t('title'), robots: { index: false } }
}

/** First whom, by links; then, at `?person=…`, the criteria and the form. */
export default async function ProposePage({ params, searchParams }: ProposePageProps) {
  const locale = await pageLocale(params)
  const base = `/${locale}/recognitions/propose`
  const account = await requirePermission('recognition.propose', locale, base)
  const { person, q } = proposalFormSchema.parse(await searchParams)
  const at = now()
  const found = recognitionRule(getCharter(), at)
  if (!found) notFound()
  const [t, common] = await Promise.all([getTranslations('recognitions'), getTranslations('common')])
  const candidate = person && isSlug(person) ? await getCandidate(account, person) : null
  if (person && !candidate) notFound()
  return (
    <>
      <PageHeader
        title={candidate ? t('propose.title-for', { name: candidate.name }) : t('propose.title')}
        lead={t('propose.lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/hall-of-fame`, label: t('hall') }] }}
      />
      <Section id="criteria" title={t('propose.criteria')}>
        <Criteria locale={locale} titles={found.titles} />
      </Section>
      {candidate ? (
        <Form locale={locale} account={account} personId={candidate.id} titles={found.titles} at={at} />
      ) : (
        <>
          <ChoosePerson base={base} own={account.personSlug} search={q} found={await findCandidates(account, q, at)} />
          <Own locale={locale} account={account} />
        </>
      )}
    </>
  )
}

type FormProps = { locale: Locale; account: AccountActor; personId: string; titles: readonly Title[]; at: Date }

async function Form({ locale, account, personId, titles, at }: FormProps) {
  const { timeZone } = getSite()
  return (
    <section className="section">
      <ProposalForm
        locale={locale}
        timeZone={timeZone}
        personId={personId}
        titles={titles}
        contributions={await listContributions(account, personId, at)}
        year={yearOf(at, timeZone)}
      />
    </section>
  )
}

async function Own({ locale, account }: { locale: Locale; account: AccountActor }) {
  const [t, own] = await Promise.all([getTranslations('recognitions.propose'), listOwnProposals(account)])
  if (own.length === 0) return null
  return (
    <Section id="own" title={t('own')}>
      <ProposalList locale={locale} timeZone={getSite().timeZone} caption={t('own')} proposals={own} />
    </Section>
  )
}
