import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClaimRows } from '@/components/task-claims/claim-rows'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireAccount } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listOwnClaims } from '@/lib/task-claims/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/tasks'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('taskClaims.own')
  return { title: t('title'), robots: { index: false } }
}

/** What the reader has taken on, was asked to join, and is to decide on as a mentor. */
export default async function OwnTasksPage({ params }: PageProps<'/[locale]/me/tasks'>) {
  const locale = await pageLocale(params)
  const account = await requireAccount(locale, `/${locale}/me/tasks`)
  const [{ own, toDecide }, t, common, me] = await Promise.all([
    listOwnClaims(account, now()),
    getTranslations('taskClaims.own'),
    getTranslations('common'),
    getTranslations('accounts.me'),
  ])
  const invited = own.filter(({ hasAgreed }) => !hasAgreed)
  const shown = { locale, timeZone: getSite().timeZone }
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
      />
      {toDecide.length > 0 && (
        <Section id="decide" title={t('decide')}>
          <ClaimRows claims={toDecide} {...shown} />
        </Section>
      )}
      {invited.length > 0 && (
        <Section id="invited" title={t('invited')}>
          <ClaimRows claims={invited} {...shown} />
        </Section>
      )}
      <Section id="own" title={t('mine')}>
        {own.length > invited.length ? (
          <ClaimRows claims={own.filter(({ hasAgreed }) => hasAgreed)} {...shown} />
        ) : (
          <EmptyState title={t('none')} action={<LinkButton href={`/${locale}/tasks`}>{t('see-tasks')}</LinkButton>}>
            <p>{t('none-hint')}</p>
          </EmptyState>
        )}
      </Section>
    </>
  )
}
