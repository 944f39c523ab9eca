import { getLocale, getTranslations } from 'next-intl/server'
import { TimeText } from '@/components/ui/time-text'
import { formatClock, formatDateTime, formatIsoDay } from '@/lib/i18n/format'

type EventTimeProps = { startsAt: Date; endsAt: Date; timeZone: string }

/** From when to when, in the SIG's zone; the end's day only where it is another one. */
export async function EventTime({ startsAt, endsAt, timeZone }: EventTimeProps) {
  const [locale, t, common] = await Promise.all([getLocale(), getTranslations('events'), getTranslations('common')])
  const sameDay = formatIsoDay(startsAt, timeZone) === formatIsoDay(endsAt, timeZone)
  const start = formatDateTime(locale, startsAt, timeZone)
  const end = sameDay ? formatClock(endsAt, timeZone) : formatDateTime(locale, endsAt, timeZone)
  return (
    <TimeText at={startsAt} timeZone={timeZone} yours={common.raw('time.yours')}>
      {t('until', { start, end })}
    </TimeText>
  )
}
