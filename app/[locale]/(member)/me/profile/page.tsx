import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { AvatarForms } from '@/components/profiles/avatar-forms'
import { ProfileForm } from '@/components/profiles/profile-form'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getOwnProfile } from '@/lib/profiles/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/profile'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('profiles')
  return { title: t('title'), robots: { index: false } }
}

/** One's own profile, to edit: for whoever is a person of the SIG. */
export default async function OwnProfilePage({ params, searchParams }: PageProps<'/[locale]/me/profile'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('profile.edit', locale, `/${locale}/me/profile`)
  const [{ done }, person, t, common, me] = await Promise.all([
    searchParams,
    getOwnProfile(account),
    getTranslations('profiles'),
    getTranslations('common'),
    getTranslations('accounts.me'),
  ])
  if (!person) notFound()
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
        actions={<LinkButton href={`/${locale}/people/${person.slug}`}>{t('see')}</LinkButton>}
      />
      <DoneNotice done={done} />
      <Section id="picture" title={t('avatar')}>
        <AvatarForms avatarId={person.avatarId} />
      </Section>
      <Section id="about" title={t('about')}>
        <ProfileForm site={getSite()} locale={locale} person={person} />
      </Section>
    </>
  )
}
