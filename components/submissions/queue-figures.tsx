import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Promptness } from '@/lib/submissions/queries'

type QueueFiguresProps = { promptness: Promptness; locale: Locale; timeZone: string }

const HOUR = 3_600_000

/** How many wait, since when, and how long the latest decisions took. */
export async function QueueFigures({ promptness, locale, timeZone }: QueueFiguresProps) {
  const t = await getTranslations('submissions.queue')
  const { waiting, isMore, oldest, median } = promptness
  const hours = median === null ? null : Math.max(1, Math.ceil(median / HOUR))
  return (
    <ul className="campaign-figures">
      <li>{isMore ? t('waiting-many', { count: waiting }) : t('waiting', { count: waiting })}</li>
      {oldest && <li>{t('oldest', { day: formatDay(locale, oldest, timeZone) })}</li>}
      {hours !== null && (
        <li>
          {t('median', {
            time: hours < 48 ? t('hours', { count: hours }) : t('days', { count: Math.ceil(hours / 24) }),
          })}
        </li>
      )}
    </ul>
  )
}
