import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import type { EventDetail } from '@/lib/events/queries'
import { refuseCancelEvent, refuseEditEvent, refusePublishEvent } from '@/lib/events/rules'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { CancelEvent } from './cancel-event'
import { PublishEvent } from './publish-event'

type OrganizerActionsProps = { event: EventDetail; locale: Locale; at: Date }

/** What organisers can do with an event in its state. */
export async function OrganizerActions({ event, locale, at }: OrganizerActionsProps) {
  const t = await getTranslations('events.admin')
  const own = `/${locale}/admin/events/${event.slug}`
  return (
    <>
      {!refusePublishEvent(event, at) && <PublishEvent eventId={event.id} />}
      <LinkButton href={`/${locale}/events/${event.slug}`}>{t('public')}</LinkButton>
      {!refuseEditEvent(event, at) && <LinkButton href={`${own}/edit`}>{t('edit')}</LinkButton>}
      {event.status === 'PUBLISHED' && <LinkButton href={`${own}/check-in`}>{t('screen')}</LinkButton>}
      <LinkButton href={`/${locale}/admin/events/new?from=${event.slug}`}>{t('copy')}</LinkButton>
      {!refuseCancelEvent(event, at) && <CancelEvent eventId={event.id} title={pick(event, 'title', locale)} />}
    </>
  )
}
