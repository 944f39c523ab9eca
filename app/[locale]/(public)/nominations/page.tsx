import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { NominationList } from '@/components/nominations/nomination-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import type { Locale } from '@/lib/i18n/routing'
import { listOpenVotes, listPastNominations, listWaitingNominations } from '@/lib/nominations/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/nominations'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('nominations')
  return pageMetadata(locale, '/nominations', t('title'), t('description', { site: getSite().name[locale] }))
}

/** `?show=past` lists what is over; `?after=` continues a list. */
export default async function NominationsPage({ params, searchParams }: PageProps<'/[locale]/nominations'>) {
  const locale = await pageLocale(params)
  const [viewer, query, t] = await Promise.all([getActor(), searchParams, getTranslations('nominations')])
  const after = typeof query.after === 'string' ? query.after : undefined
  const base = `/${locale}/nominations`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          can(viewer, 'nomination.submit') && (
            <LinkButton href={`${base}/new`} tone="primary">
              {t('create')}
            </LinkButton>
          )
        }
      />
      {query.show === 'past' ? <Past locale={locale} after={after} /> : <Current locale={locale} after={after} />}
    </>
  )
}

type PartProps = { locale: Locale; after: string | undefined }

async function Current({ locale, after }: PartProps) {
  const base = `/${locale}/nominations`
  const viewer = await getActor()
  const [open, { rows, next }, t, common] = await Promise.all([
    listOpenVotes(viewer),
    listWaitingNominations(viewer, after),
    getTranslations('nominations'),
    getTranslations('common'),
  ])
  const shown = { locale, timeZone: getSite().timeZone }
  return (
    <>
      <Section id="open" title={t('open')} aside={<a href={`${base}?show=past`}>{t('see-past')}</a>}>
        {open.length > 0 ? <NominationList nominations={open} {...shown} /> : <EmptyState title={t('none-open')} />}
      </Section>
      <Section id="waiting" title={t('waiting')}>
        {rows.length > 0 ? (
          <NominationList nominations={rows} {...shown} />
        ) : (
          <EmptyState title={t('none-waiting')}>
            <p>{t('none-waiting-hint')}</p>
          </EmptyState>
        )}
        <Pagination
          label={common('pages.label')}
          next={next ? { href: `${base}?after=${next}`, label: common('pages.next') } : undefined}
        />
      </Section>
    </>
  )
}

async function Past({ locale, after }: PartProps) {
  const base = `/${locale}/nominations`
  const viewer = await getActor()
  const [{ rows, next }, t, common] = await Promise.all([
    listPastNominations(viewer, after),
    getTranslations('nominations'),
    getTranslations('common'),
  ])
  return (
    <Section id="past" title={t('past')} aside={<a href={base}>{t('see-current')}</a>}>
      {rows.length > 0 ? (
        <NominationList nominations={rows} locale={locale} timeZone={getSite().timeZone} />
      ) : (
        <EmptyState title={t('none-past')} />
      )}
      <Pagination
        label={common('pages.label')}
        next={next ? { href: `${base}?show=past&after=${next}`, label: common('pages.next') } : undefined}
      />
    </Section>
  )
}
