import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { FindingList } from '@/components/eligibility/finding-list'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { entryOf } from '@/components/nominations/entry'
import { EvidenceList } from '@/components/nominations/evidence-list'
import { NominationBadge } from '@/components/nominations/nomination-badge'
import { NominationFacts } from '@/components/nominations/nomination-facts'
import { Timeline } from '@/components/nominations/timeline'
import { Comments, Recommendations } from '@/components/nominations/voices'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { nextRuleChange } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { roleOfId } from '@/lib/eligibility/rules'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { findRule } from '@/lib/governance/rules'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getNomination } from '@/lib/nominations/queries'
import { standingOf } from '@/lib/nominations/standing'
import { untilTermsChange } from '@/lib/roles/queries'
import { getVote } from '@/lib/votes/queries'
import { NominationAside } from './nomination-aside'

export async function generateMetadata({ params }: PageProps<'/[locale]/nominations/[id]'>) {
  const [locale, { id }] = await Promise.all([pageLocale(params), params])
  const nomination = await getNomination(await getActor(), id)
  if (!nomination) return {}
  const entry = await entryOf(nomination)
  return pageMetadata(locale, `/nominations/${id}`, entry, nomination.statement.slice(0, 150))
}

export default async function NominationPage({ params, searchParams }: PageProps<'/[locale]/nominations/[id]'>) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const nomination = await getNomination(viewer, id)
  if (!nomination) notFound()
  const [charter, { areas, timeZone }, at] = [getCharter(), getSite(), now()]
  const [vote, t, common] = await Promise.all([
    getVote(viewer, id),
    getTranslations('nominations'),
    getTranslations('common'),
  ])
  const open = vote && vote.closesAt > at ? vote.closesAt : null
  holdsUntil(at, nextRuleChange(charter, at), open)
  await untilTermsChange(at)
  const standing = await standingOf(nomination, charter, vote?.openedAt ?? at)
  const wanted = standing?.rule.parameters.recommendations
  const shown = { nomination, viewer, locale, timeZone }
  return (
    <>
      <PageHeader
        title={await entryOf(nomination)}
        kicker={<NominationBadge status={nomination.status} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/nominations`, label: t('title') }] }}
      />
      <DoneNotice done={done} />
      <div className="nomination">
        <div>
          <NominationFacts
            {...shown}
            areas={areas}
            ruleTitle={findRule(charter, nomination.ruleId, nomination.ruleVersion)?.title[locale] ?? nomination.ruleId}
          />
          <Section id="statement" title={t('statement')}>
            <Prose html={memberTextHtml(nomination.statement)} />
          </Section>
          {(standing?.rule.parameters.workPlan || nomination.workPlan) && (
            <Section id="work-plan" title={t('work-plan')}>
              {nomination.workPlan ? <Prose html={memberTextHtml(nomination.workPlan)} /> : <p>{t('no-work-plan')}</p>}
            </Section>
          )}
          <Section id="evidence" title={t('evidence')}>
            <EvidenceList evidence={nomination.evidence} locale={locale} timeZone={timeZone} />
          </Section>
          {standing && (
            <Section id="conditions" title={t('conditions')} lead={t('conditions-lead')}>
              <FindingList
                findings={standing.findings}
                terms={standing.terms}
                contributions={[]}
                locale={locale}
                timeZone={timeZone}
              />
            </Section>
          )}
          {wanted && <Recommendations {...shown} from={roleOfId(wanted.from)} />}
          <Comments {...shown} />
          <Section id="timeline" title={t('timeline')}>
            <Timeline steps={nomination.steps} locale={locale} timeZone={timeZone} />
          </Section>
        </div>
        <NominationAside {...shown} vote={vote} standing={standing} at={at} />
      </div>
    </>
  )
}
