import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/talks'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('talks')
  return pageMetadata(locale, '/talks', t('title'), t('lead'))
}

/** The call for talks: what they are about, and where to propose one. */
export default async function TalksPage({ params }: PageProps<'/[locale]/talks'>) {
  const locale = await pageLocale(params)
  const [viewer, t] = await Promise.all([getActor(), getTranslations('talks')])
  const mine = `/${locale}/me/talks`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {viewer.kind !== 'account' ? (
              <LinkButton href={`/${locale}/sign-in?to=${encodeURIComponent(`${mine}/new`)}`} tone="primary">
                {t('sign-in')}
              </LinkButton>
            ) : (
              can(viewer, 'talk.propose') && (
                <LinkButton href={`${mine}/new`} tone="primary">
                  {t('propose')}
                </LinkButton>
              )
            )}
            {viewer.kind === 'account' && <LinkButton href={mine}>{t('mine')}</LinkButton>}
            <LinkButton href={`/${locale}/archive`}>{t('see-sessions')}</LinkButton>
          </>
        }
      />
      <Section id="areas" title={t('areas')}>
        <ul>
          {getSite().areas.map(({ id, name, summary }) => (
            <li key={id}>
              <strong>{name[locale]}</strong>
              <p>{summary[locale]}</p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
