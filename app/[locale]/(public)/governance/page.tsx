import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { contentMetadata } from '@/components/content/content-metadata'
import { Prose } from '@/components/content/prose'
import { MajorityExamples } from '@/components/governance/majority-examples'
import { RoleColumns } from '@/components/governance/role-columns'
import { RuleList } from '@/components/governance/rule-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { now } from '@/lib/clock'
import { nextRuleChange } from '@/lib/content/charter-rules'
import { getCharter, getPage } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { electionRules, rulesInForce } from '@/lib/governance/rules'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/governance'>) {
  const locale = await pageLocale(params)
  return contentMetadata(locale, await getPage(locale, 'governance'))
}

export default async function GovernancePage({ params }: PageProps<'/[locale]/governance'>) {
  const locale = await pageLocale(params)
  const page = await getPage(locale, 'governance')
  if (!page) notFound()
  const t = await getTranslations('governance')
  const charter = getCharter()
  const at = now()
  holdsUntil(at, nextRuleChange(getCharter(), at))
  return (
    <>
      <PageHeader title={page.title} lead={page.description} />
      <Section id="roles" title={t('roles')} aside={<a href={`/${locale}/people`}>{t('who')}</a>}>
        <RoleColumns charter={charter} locale={locale} at={at} />
      </Section>
      <Section id="rules" title={t('rules')} lead={t('rules-lead')}>
        <RuleList rules={rulesInForce(charter, at)} locale={locale} />
      </Section>
      <Section
        id="arithmetic"
        title={t('arithmetic')}
        lead={t('arithmetic-lead')}
        aside={<a href={`/${locale}/nominations`}>{t('to-nominations')}</a>}
      >
        <MajorityExamples rules={electionRules(charter, at)} locale={locale} />
      </Section>
      <Section id="explained" title={t('explained')}>
        <div className="text-column">
          <Prose html={page.html} />
        </div>
      </Section>
    </>
  )
}
