import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { areaNames } from '@/components/people/area-names'
import { RoleHistory } from '@/components/people/role-history'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getPerson } from '@/lib/people/queries'
import { holdsAt, nextTermChange, roleAt } from '@/lib/roles/rules'

export async function generateMetadata({ params }: PageProps<'/[locale]/people/[slug]'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const { slug } = await params
  const person = await getPerson(await getActor(), slug)
  if (!person) return {}
  const t = await getTranslations('people.profile')
  const description = t('description', { name: person.name, site: getSite().name[locale] })
  return pageMetadata(locale, `/people/${slug}`, person.name, description)
}

export default async function PersonPage({ params }: PageProps<'/[locale]/people/[slug]'>) {
  const locale = await pageLocale(params)
  const { slug } = await params
  const person = await getPerson(await getActor(), slug)
  if (!person) notFound()
  const [t, common] = await Promise.all([getTranslations('people'), getTranslations('common')])
  const site = getSite()
  const at = now()
  holdsUntil(at, nextTermChange(person.roleTerms, at))
  const role = roleAt(person.roleTerms, at)
  const terms = person.roleTerms.filter((term) => holdsAt(term, at))
  const areas = new Set(terms.flatMap((term) => areaNames(term.areas, site, locale)))
  const duties = new Set(terms.flatMap((term) => pick(term, 'duty', locale) ?? []))
  return (
    <>
      <PageHeader
        title={
          <>
            {person.name}
            {person.nativeName && <span className="native-name">{person.nativeName}</span>}
          </>
        }
        kicker={role ? t(`role.${role}`) : t('profile.none')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/people`, label: t('title') }] }}
      />
      <DescriptionList
        entries={[
          { term: t('profile.title'), description: pick(person, 'title', locale) },
          { term: t('profile.affiliation'), description: pick(person, 'affiliation', locale) },
          { term: t('profile.background'), description: pick(person, 'background', locale) },
          { term: t('profile.duty'), description: [...duties].join(common('list.separator')) },
          { term: t('profile.areas'), description: [...areas].join(common('list.separator')) },
        ]}
      />
      <Section id="roles" title={t('profile.history')} lead={t('profile.history-lead')}>
        <RoleHistory charter={getCharter()} locale={locale} terms={person.roleTerms} />
      </Section>
    </>
  )
}
