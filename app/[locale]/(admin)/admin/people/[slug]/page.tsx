import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { GrantForm, WithdrawForm } from '@/components/recognitions/recognition-forms'
import { RecordedTermFacts } from '@/components/roles/recorded-term'
import { TermFields } from '@/components/roles/term-fields'
import { TermForms } from '@/components/roles/term-forms'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { type AccountActor, can } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/calendar/zone'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { yearOf } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { listRecognitionsOf } from '@/lib/recognitions/queries'
import { comesByProposal } from '@/lib/recognitions/rules'
import { recognitionKinds } from '@/lib/recognitions/schema'
import { appointRoleAction } from '@/lib/roles/actions'
import { getRecord, type RecordedTerm } from '@/lib/roles/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/people/[slug]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('roles')
  return { title: t('title'), robots: { index: false } }
}

/** Someone's roles and recognitions, for maintainers to keep. */
export default async function RecordPage({ params, searchParams }: PageProps<'/[locale]/admin/people/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  const viewer = await requirePermission('role.manage', locale, `/${locale}/admin/people/${slug}`)
  const [{ done }, person, t, common] = await Promise.all([
    searchParams,
    getRecord(viewer, slug),
    getTranslations('roles'),
    getTranslations('common'),
  ])
  if (!person) notFound()
  const today = dayOf(now(), getSite().timeZone)
  const { terms, id: personId, name } = person
  const superseded = terms.filter(({ supersededAt }) => supersededAt !== null)
  const mayAppoint = can(viewer, 'role.begin', { personId })
  return (
    <>
      <PageHeader
        title={t('title-of', { name })}
        lead={t('lead')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin`, label: common('nav.admin') }],
        }}
        actions={<LinkButton href={`/${locale}/people/${slug}`}>{t('see')}</LinkButton>}
      />
      <DoneNotice done={done} />
      {!mayAppoint && <p className="section-lead">{t('own')}</p>}
      <Section id="terms" title={t('terms')}>
        <Terms
          viewer={viewer}
          locale={locale}
          today={today}
          terms={terms.filter((term) => !superseded.includes(term))}
        />
      </Section>
      {mayAppoint && (
        <Section id="appoint" title={t('appoint')} lead={t('appoint-lead')}>
          <ActionForm
            id="appointment"
            action={appointRoleAction}
            submit={t('appoint')}
            pending={t('pending')}
            tone="secondary"
          >
            <input type="hidden" name="personId" value={personId} />
            <TermFields site={getSite()} locale={locale} today={today} />
          </ActionForm>
        </Section>
      )}
      {superseded.length > 0 && (
        <Section id="superseded" title={t('superseded-terms')} lead={t('superseded-lead')}>
          <ul className="recorded-terms">
            {superseded.map((term) => (
              <RecordedTermFacts key={term.id} locale={locale} timeZone={getSite().timeZone} term={term} />
            ))}
          </ul>
        </Section>
      )}
      <Recognitions viewer={viewer} locale={locale} personId={personId} slug={slug} />
    </>
  )
}

type TermsProps = { viewer: AccountActor; locale: Locale; today: string; terms: RecordedTerm[] }

async function Terms({ viewer, locale, today, terms }: TermsProps) {
  const t = await getTranslations('roles')
  const site = getSite()
  if (terms.length === 0) return <EmptyState title={t('no-terms')} />
  return (
    <ul className="recorded-terms">
      {terms.map((term) => (
        <RecordedTermFacts key={term.id} locale={locale} timeZone={site.timeZone} term={term}>
          <TermForms site={site} locale={locale} viewer={viewer} term={term} today={today} />
        </RecordedTermFacts>
      ))}
    </ul>
  )
}

type RecognitionsProps = { viewer: AccountActor; locale: Locale; personId: string; slug: string }

async function Recognitions({ viewer, locale, personId, slug }: RecognitionsProps) {
  const [t, recognitions] = await Promise.all([getTranslations('recognitions'), listRecognitionsOf(viewer, personId)])
  const at = now()
  const kinds = recognitionKinds.filter((kind) => !comesByProposal(getCharter(), kind, at))
  return (
    <Section
      id="recognitions"
      title={t('title')}
      lead={t('lead')}
      aside={
        kinds.length < recognitionKinds.length && (
          <a href={`/${locale}/recognitions/propose?person=${slug}`}>{t('propose.link')}</a>
        )
      }
    >
      {recognitions.length > 0 && (
        <ul className="recorded-terms">
          {recognitions.map((one) => (
            <li key={one.id} className="recorded-term">
              <p className="recorded-term-head">
                <b>{one.kind === 'OTHER' ? pick(one, 'name', locale) : t(`kind.${one.kind}`)}</b> {one.year}
              </p>
              <p className="recorded-term-notes">{pick(one, 'citation', locale)}</p>
              <WithdrawForm recognitionId={one.id} />
            </li>
          ))}
        </ul>
      )}
      {can(viewer, 'recognition.grant', { personId }) && (
        <GrantForm personId={personId} year={yearOf(at, getSite().timeZone)} kinds={kinds} />
      )}
    </Section>
  )
}
