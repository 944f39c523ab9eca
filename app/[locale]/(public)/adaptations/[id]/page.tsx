import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClockBadge } from '@/components/adaptations/clock-badge'
import { ClockFacts } from '@/components/adaptations/clock-facts'
import { DropForm } from '@/components/adaptations/drop-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { getClock } from '@/lib/adaptations/queries'
import { clockState, nextClockState } from '@/lib/adaptations/rules'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'

type ClockPageProps = PageProps<'/[locale]/adaptations/[id]'>

export async function generateMetadata({ params }: ClockPageProps): Promise<Metadata> {
  const [locale, { id }] = await Promise.all([pageLocale(params), params])
  const [t, clock] = await Promise.all([getTranslations('adaptations'), getClock(await getActor(), id)])
  if (!clock) return {}
  return pageMetadata(locale, `/adaptations/${id}`, clock.title, t('clock-description', { title: clock.title }))
}

export default async function ClockPage({ params, searchParams }: ClockPageProps) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const clock = await getClock(viewer, id)
  if (!clock) notFound()
  const [t, common] = await Promise.all([getTranslations('adaptations'), getTranslations('common')])
  const at = now()
  const isOpen = !clock.adaptedAt && !clock.droppedAt
  holdsUntil(at, nextClockState(clock, at), isOpen ? new Date(at.getTime() + HOUR) : null)
  const mayKeep = can(viewer, 'adaptation.keep') && !clock.droppedAt
  return (
    <>
      <PageHeader
        title={clock.title}
        kicker={
          <>
            {t(`kind.${clock.kind}`)} <ClockBadge state={clockState(clock, at)} />
          </>
        }
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/adaptations`, label: t('title') }] }}
        actions={mayKeep && <LinkButton href={`/${locale}/admin/adaptations/${id}`}>{t('edit')}</LinkButton>}
      />
      <DoneNotice done={done} />
      <ClockFacts locale={locale} timeZone={getSite().timeZone} clock={clock} at={at} />
      {mayKeep && isOpen && <DropForm adaptationId={id} />}
    </>
  )
}

/** How long it has run is told in hours. */
const HOUR = 3_600_000
