import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { ContributionList } from '@/components/people/contribution-list'
import { PersonFacts } from '@/components/people/person-facts'
import { RoleHistory } from '@/components/people/role-history'
import { RoleTimeline } from '@/components/people/role-timeline'
import { RecognitionList } from '@/components/recognitions/recognition-list'
import { Avatar } from '@/components/ui/avatar'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'
import { listContributions } from '@/lib/people/contributions'
import { getProfile, type Profile } from '@/lib/profiles/queries'
import { nextTermChange, standingOf } from '@/lib/roles/rules'

export async function generateMetadata({ params }: PageProps<'/[locale]/people/[slug]'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { slug } = await params
  const person = await getProfile(await getActor(), slug)
  if (!person) return {}
  const t = await getTranslations('people.profile')
  const description = t('description', { name: person.name, site: getSite().name[locale] })
  return pageMetadata(locale, `/people/${slug}`, person.name, description)
}

export default async function PersonPage({ params, searchParams }: PageProps<'/[locale]/people/[slug]'>) {
  const locale = await pageLocale(params)
  const [{ slug }, { done }, viewer] = await Promise.all([params, searchParams, getActor()])
  const person = await getProfile(viewer, slug)
  if (!person) notFound()
  const [t, common, corrections] = await Promise.all([
    getTranslations('people'),
    getTranslations('common'),
    getTranslations('corrections'),
  ])
  const at = now()
  holdsUntil(at, nextTermChange(person.roleTerms, at))
  const site = getSite()
  const standing = standingOf(person.roleTerms, at)
  return (
    <>
      <PageHeader
        title={<PersonName person={person} />}
        kicker={standing ? t(`standing.${standing}`) : t('profile.none')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/people`, label: t('title') }] }}
        actions={
          <>
            {person.isOwn && <LinkButton href={`/${locale}/me/profile`}>{t('profile.edit')}</LinkButton>}
            {can(viewer, 'role.manage') && (
              <LinkButton href={`/${locale}/admin/people/${slug}`}>{t('profile.manage')}</LinkButton>
            )}
          </>
        }
      />
      <DoneNotice done={done} />
      <PersonFacts site={site} locale={locale} person={person} at={at} />
      {person.roleTerms.length > 0 && (
        <Section id="roles" title={t('profile.history')} lead={t('profile.history-lead')}>
          <RoleTimeline terms={person.roleTerms} at={at} timeZone={site.timeZone} />
          <RoleHistory charter={getCharter()} locale={locale} terms={person.roleTerms} />
        </Section>
      )}
      {person.recognitions.length > 0 && (
        <Section id="recognitions" title={t('profile.recognitions')}>
          <RecognitionList locale={locale} recognitions={person.recognitions} />
        </Section>
      )}
      <Contributions person={person} locale={locale} at={at} />
      <p className="section">
        <a href={`/${locale}/me/corrections?person=${slug}`}>{corrections('link')}</a>
      </p>
    </>
  )
}

const PersonName = ({ person }: { person: Profile }) => (
  <span className="person-head">
    <Avatar id={person.avatarId} size={72} />
    <span>
      {person.name}
      {person.nativeName && <span className="native-name">{person.nativeName}</span>}
    </span>
  </span>
)

async function Contributions({ person, locale, at }: { person: Profile; locale: Locale; at: Date }) {
  const [t, contributions] = await Promise.all([
    getTranslations('people.profile'),
    listContributions(person.id, person.sees, at),
  ])
  if (contributions.length === 0) return null
  return (
    <Section id="contributions" title={t('contributions')} lead={t('contributions-lead')}>
      <ContributionList locale={locale} timeZone={getSite().timeZone} contributions={contributions} />
    </Section>
  )
}
