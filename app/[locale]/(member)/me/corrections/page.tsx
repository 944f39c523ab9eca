import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CorrectionForm } from '@/components/corrections/correction-form'
import { OwnCorrections } from '@/components/corrections/own-corrections'
import { DoneNotice } from '@/components/layout/done-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireAccount } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { getCorrected, listOwnCorrections } from '@/lib/corrections/queries'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/corrections'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('corrections.own')
  return { title: t('title'), robots: { index: false } }
}

/** `?person=<slug>` opens the form about that person's entry; below it, what the reader has asked before. */
export default async function CorrectionsPage({ params, searchParams }: PageProps<'/[locale]/me/corrections'>) {
  const locale = await pageLocale(params)
  const { person: slug, done } = await searchParams
  const here = `/${locale}/me/corrections${typeof slug === 'string' ? `?person=${slug}` : ''}`
  const account = await requireAccount(locale, here)
  const [person, corrections, t] = await Promise.all([
    getCorrected(account, slug),
    listOwnCorrections(account),
    getTranslations('corrections'),
  ])
  return (
    <>
      <PageHeader title={person ? t('form.title', { name: person.name }) : t('own.title')} lead={t('own.lead')} />
      <DoneNotice done={done} />
      {person && <CorrectionForm person={person} />}
      <Section id="requests" title={t('own.requests')}>
        {corrections.length > 0 ? (
          <OwnCorrections corrections={corrections} locale={locale} timeZone={getSite().timeZone} />
        ) : (
          <EmptyState title={t('own.none')}>
            <p>{t('own.none-hint')}</p>
          </EmptyState>
        )}
      </Section>
    </>
  )
}
