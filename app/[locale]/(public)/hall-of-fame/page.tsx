import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { HonouredList } from '@/components/recognitions/honoured-list'
import { RecognitionList } from '@/components/recognitions/recognition-list'
import { TasksHonouredList } from '@/components/recognitions/tasks-honoured-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { listTasksHonoured } from '@/lib/certificates/queries'
import { now } from '@/lib/clock'
import { getCharter, getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { listHonoured, listRecognised } from '@/lib/recognitions/queries'
import { recognitionRule } from '@/lib/recognitions/rules'
import { hallOfFameSchema } from '@/lib/recognitions/schema'
import { untilTermsChange } from '@/lib/roles/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/hall-of-fame'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('recognitions')
  const description = t('hall-description', { name: getSite().name[locale] })
  return pageMetadata(locale, '/hall-of-fame', t('hall'), description)
}

/** Everyone who has been committer or maintainer, whoever was recognised, and who has done feature tasks. */
export default async function HallOfFamePage({ params, searchParams }: PageProps<'/[locale]/hall-of-fame'>) {
  const locale = await pageLocale(params)
  const [viewer, asked, t, people, common] = await Promise.all([
    getActor(),
    searchParams,
    getTranslations('recognitions'),
    getTranslations('people'),
    getTranslations('common'),
  ])
  const { after, from, tasks } = hallOfFameSchema.parse(asked)
  const at = now()
  await untilTermsChange(at)
  const [honoured, recognised, finished] = await Promise.all([
    listHonoured(viewer, after),
    listRecognised(viewer, from),
    listTasksHonoured(viewer, tasks),
  ])
  const following = (name: 'after' | 'from' | 'tasks', id: string | null, place: string) =>
    id
      ? {
          label: common('pages.next'),
          href: `/${locale}/hall-of-fame?${new URLSearchParams({ ...(after && { after }), ...(from && { from }), ...(tasks && { tasks }), [name]: id })}#${place}`,
        }
      : undefined
  return (
    <>
      <PageHeader
        title={t('hall')}
        lead={t('hall-lead')}
        actions={
          can(viewer, 'recognition.propose') &&
          recognitionRule(getCharter(), at) && (
            <LinkButton href={`/${locale}/recognitions/propose`}>{t('propose.link')}</LinkButton>
          )
        }
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/people`, label: people('title') }] }}
      />
      <Section id="leaders" title={t('leaders')} lead={t('leaders-lead')}>
        {honoured.rows.length > 0 ? (
          <HonouredList locale={locale} timeZone={getSite().timeZone} people={honoured.rows} at={at} />
        ) : (
          <EmptyState title={t('no-leaders')} />
        )}
        <Pagination label={common('pages.label')} next={following('after', honoured.next, 'leaders')} />
      </Section>
      <Section id="recognised" title={t('recognised')}>
        {recognised.rows.length > 0 ? (
          <RecognitionList locale={locale} recognitions={recognised.rows} />
        ) : (
          <EmptyState title={t('nobody-recognised')}>{t('nobody-recognised-hint')}</EmptyState>
        )}
        <Pagination label={common('pages.label')} next={following('from', recognised.next, 'recognised')} />
      </Section>
      {finished.rows.length > 0 && (
        <Section id="tasks" title={t('tasks')} lead={t('tasks-lead')}>
          <TasksHonouredList locale={locale} timeZone={getSite().timeZone} rows={finished.rows} />
          <Pagination label={common('pages.label')} next={following('tasks', finished.next, 'tasks')} />
        </Section>
      )}
    </>
  )
}
