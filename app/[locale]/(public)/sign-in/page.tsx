import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ProviderForms } from '@/components/accounts/provider-forms'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { listProviders } from '@/lib/auth/providers'
import { localPath } from '@/lib/auth/schema'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/sign-in'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('accounts.sign-in')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: PageProps<'/[locale]/sign-in'>) {
  const locale = await pageLocale(params)
  const [actor, query, t] = await Promise.all([getActor(), searchParams, getTranslations('accounts.sign-in')])
  if (actor.kind === 'account') redirect(`/${locale}/me`)
  const to = localPath.safeParse(query.to).data
  const providers = listProviders()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DoneNotice done={query.done} />
      {query.error && <Notice tone="warning" title={t(`error.${errorKey(query.error)}`)} />}
      <SignInForm to={to} />
      {providers.length > 0 && (
        <Section id="providers" title={t('or-provider')}>
          <ProviderForms
            providers={providers}
            to={to ?? `/${locale}/me`}
            label={(provider) => t('provider', { provider })}
            pending={t('provider-pending')}
          />
        </Section>
      )}
    </>
  )
}

const told = ['Verification', 'OAuthAccountNotLinked', 'AccessDenied'] as const

/** By next-auth's names. A user who declines at the provider comes back with OAuthCallbackError. */
const errorKey = (error: string | string[]) =>
  error === 'OAuthCallbackError' ? 'AccessDenied' : (told.find((key) => key === error) ?? 'other')
