import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FindingList } from '@/components/eligibility/finding-list'
import { ChooseNominee } from '@/components/nominations/choose-nominee'
import { NominationForm } from '@/components/nominations/nomination-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import type { AccountActor } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { assess, listContributions, listTerms } from '@/lib/eligibility/queries'
import { type ElectedRole, refuseCandidate } from '@/lib/eligibility/rules'
import { isSlug } from '@/lib/forms/fields'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'
import { findNominees, getNominee } from '@/lib/nominations/queries'
import { nominationFormSchema } from '@/lib/nominations/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/nominations/new'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('nominations.new')
  return { title: t('title'), robots: { index: false } }
}

/** First whom and for which role, by links; then, at `?person=…&role=…`, the requirements and the form. */
export default async function NewNominationPage({ params, searchParams }: PageProps<'/[locale]/nominations/new'>) {
  const locale = await pageLocale(params)
  const base = `/${locale}/nominations/new`
  const account = await requirePermission('nomination.submit', locale, base)
  const { person, role, q } = nominationFormSchema.parse(await searchParams)
  if (person && role) {
    const nominee = isSlug(person) ? await getNominee(account, person) : null
    if (!nominee) notFound()
    return (
      <Nominate
        account={account}
        nominee={nominee}
        role={role === 'committer' ? 'COMMITTER' : 'MAINTAINER'}
        locale={locale}
      />
    )
  }
  const [found, t] = await Promise.all([findNominees(account, q, now()), getTranslations('nominations.new')])
  const own = account.personSlug ? { slug: account.personSlug, name: account.name ?? '' } : null
  return (
    <>
      <Header title={t('title')} lead={t('lead')} locale={locale} />
      <ChooseNominee base={base} own={own} search={q} found={found} />
    </>
  )
}

type NominateProps = {
  account: AccountActor
  nominee: { id: string; name: string }
  role: ElectedRole
  locale: Locale
}

async function Nominate({ account, nominee, role, locale }: NominateProps) {
  const [charter, site, at] = [getCharter(), getSite(), now()]
  const [terms, contributions, t, people, refusals] = await Promise.all([
    listTerms(nominee.id),
    listContributions(account, nominee.id, at),
    getTranslations('nominations.new'),
    getTranslations('people.role'),
    getTranslations('refusals'),
  ])
  const assessment = assess(charter, role, terms, null, at)
  const isOwn = nominee.id === account.personId
  const refusal = !assessment
    ? 'election-not-in-force'
    : assessment.held
      ? 'nominee-holds-role'
      : refuseCandidate(assessment.findings)
  return (
    <>
      <Header
        title={t('title-for', { nominee: nominee.name, role: people(role).toLowerCase() })}
        lead={isOwn ? t('lead-self') : t('lead-other', { nominee: nominee.name })}
        locale={locale}
      />
      {refusal && (
        <Notice tone="warning" title={t('refused')}>
          <p>{refusals(refusal)}</p>
        </Notice>
      )}
      {assessment && (
        <Section id="conditions" title={t('conditions')}>
          <FindingList
            findings={assessment.findings}
            terms={terms}
            contributions={contributions}
            locale={locale}
            timeZone={site.timeZone}
          />
        </Section>
      )}
      {assessment && !refusal && (
        <Section id="form" title={t('form')}>
          <NominationForm
            nominee={nominee}
            role={role}
            isOwn={isOwn}
            rule={assessment.rule.parameters}
            areas={site.areas}
            contributions={contributions}
            template={charter.workPlanTemplate?.[locale] ?? ''}
            timeZone={site.timeZone}
          />
        </Section>
      )}
    </>
  )
}

async function Header({ title, lead, locale }: { title: string; lead: string; locale: Locale }) {
  const [t, common] = await Promise.all([getTranslations('nominations'), getTranslations('common')])
  const trail = [{ href: `/${locale}/nominations`, label: t('title') }]
  return <PageHeader title={title} lead={lead} breadcrumbs={{ label: common('breadcrumbs'), trail }} />
}
