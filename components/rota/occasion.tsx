import { getTranslations } from 'next-intl/server'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type OccasionProps = {
  meeting: { slug: string } | null
  event: { slug: string; titleZh: string; titleEn: string } | null
  /** How its time is written. */
  time: string
  locale: Locale
}

/** What a turn is for, as a link: a meeting, or a session with its title. */
export async function Occasion({ meeting, event, time, locale }: OccasionProps) {
  const t = await getTranslations('rota')
  if (event)
    return (
      <a href={`/${locale}/events/${event.slug}`}>{t('session-at', { title: pick(event, 'title', locale), time })}</a>
    )
  return <a href={`/${locale}/meetings/${meeting?.slug}`}>{t('meeting-at', { time })}</a>
}
