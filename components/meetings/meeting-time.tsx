import { getLocale, getTranslations } from 'next-intl/server'
import { TimeText } from '@/components/ui/time-text'
import { formatClock, formatDateTime, isSameDay } from '@/lib/i18n/format'

type MeetingTimeProps = { startsAt: Date; endsAt: Date; timeZone: string }

/** From when to when in the SIG's zone; public/visitor.js adds the reader's own time. */
export async function MeetingTime({ startsAt, endsAt, timeZone }: MeetingTimeProps) {
  const [locale, t, common] = await Promise.all([getLocale(), getTranslations('meetings'), getTranslations('common')])
  const start = formatDateTime(locale, startsAt, timeZone)
  const end = isSameDay(startsAt, endsAt, timeZone)
    ? formatClock(endsAt, timeZone)
    : formatDateTime(locale, endsAt, timeZone)
  return (
    <TimeText at={startsAt} timeZone={timeZone} yours={common.raw('time.yours')}>
      {t('until', { start, end })}
    </TimeText>
  )
}
