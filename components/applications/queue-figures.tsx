import { getTranslations } from 'next-intl/server'
import type { QueueFigures as Figures } from '@/lib/applications/queries/figures'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type QueueFiguresProps = { figures: Figures; at: Date; locale: Locale; timeZone: string }

const DAY = 86_400_000
const HOUR = 3_600_000

/** How many wait, since when, and how long decisions take: in one line of figures. */
export async function QueueFigures({ figures, at, locale, timeZone }: QueueFiguresProps) {
  const t = await getTranslations('applications.figures')
  const { waiting, asked, oldest, median } = figures
  const length = (milliseconds: number) => {
    if (milliseconds < HOUR) return t('soon')
    return milliseconds < DAY
      ? t('hours', { count: Math.floor(milliseconds / HOUR) })
      : t('days', { count: Math.floor(milliseconds / DAY) })
  }
  return (
    <dl className="figures">
      <div>
        <dt>{t('waiting')}</dt>
        <dd>{waiting}</dd>
      </div>
      <div>
        <dt>{t('asked')}</dt>
        <dd>{asked}</dd>
      </div>
      <div>
        <dt>{t('oldest')}</dt>
        <dd>
          {oldest ? length(at.getTime() - oldest.getTime()) : t('none')}
          {oldest && <span>{t('since', { date: formatDay(locale, oldest, timeZone) })}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('median')}</dt>
        <dd>{median === null ? t('none') : length(median)}</dd>
      </div>
    </dl>
  )
}
