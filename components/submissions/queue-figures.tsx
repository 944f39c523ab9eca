import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Promptness } from '@/lib/submissions/queries'
import { hoursOrDays } from '@/lib/submissions/rules'

type QueueFiguresProps = { promptness: Promptness; locale: Locale; timeZone: string }

/** How many wait, since when, and how long the latest decisions took. */
export async function QueueFigures({ promptness, locale, timeZone }: QueueFiguresProps) {
  const t = await getTranslations('submissions.queue')
  const { waiting, isMore, oldest, median } = promptness
  const time = median === null ? null : hoursOrDays(median)
  return (
    <ul className="campaign-figures">
      <li>{isMore ? t('waiting-many', { count: waiting }) : t('waiting', { count: waiting })}</li>
      {oldest && <li>{t('oldest', { day: formatDay(locale, oldest, timeZone) })}</li>}
      {time && <li>{t('median', { time: t(time.unit, { count: time.count }) })}</li>}
    </ul>
  )
}
