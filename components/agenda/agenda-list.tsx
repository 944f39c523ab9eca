import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { ListedItem } from '@/lib/agenda/queries'
import { isLate, pathOf, startTimes } from '@/lib/agenda/rules'
import { formatClock, formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { sourceKey } from './source-key'

type AgendaListProps = {
  items: readonly ListedItem[]
  meeting: { startsAt: Date; frozenAt: Date | null }
  locale: Locale
  timeZone: string
  /** Below the list: how to propose something. */
  after?: React.ReactNode
}

/** The agenda with the time at which each item begins; what changed after the freeze is marked. */
export async function AgendaList({ items, meeting, locale, timeZone, after }: AgendaListProps) {
  const t = await getTranslations('agenda')
  const listed = items.filter(({ droppedAt }) => !droppedAt)
  const takenOff = items.filter(({ droppedAt }) => droppedAt && isLate(droppedAt, meeting.frozenAt))
  const times = startTimes(meeting.startsAt, listed)
  if (listed.length + takenOff.length === 0)
    return (
      <Section id="agenda" title={t('title')}>
        <EmptyState title={t('none')}>
          <p>{t('none-hint')}</p>
        </EmptyState>
        {after}
      </Section>
    )
  const standing = meeting.frozenAt
    ? t('frozen', { time: formatDateTime(locale, meeting.frozenAt, timeZone) })
    : t('draft')
  return (
    <Section id="agenda" title={t('title')} lead={standing}>
      <ol className="agenda">
        {listed.map((item, index) => (
          <li key={item.id}>
            <span className="agenda-time">{formatClock(times[index] ?? meeting.startsAt, timeZone)}</span>
            <div>
              <h3>
                <ItemTitle item={item} locale={locale} />
              </h3>
              {item.detail && <p>{item.detail}</p>}
              <p className="agenda-facts">
                <span>{t(`source.${sourceKey(item.source)}`)}</span>
                {item.owner && <a href={`/${locale}/people/${item.owner.slug}`}>{item.owner.name}</a>}
                <span>{t('minutes-short', { minutes: item.minutes })}</span>
                {isLate(item.changedAt, meeting.frozenAt) && <Badge tone="warning">{t('late')}</Badge>}
                {item.outcome && (
                  <Badge tone={item.outcome === 'DONE' ? 'good' : 'neutral'}>{t(`outcome.${item.outcome}`)}</Badge>
                )}
              </p>
            </div>
          </li>
        ))}
        {takenOff.map((item) => (
          <li key={item.id} data-dropped="">
            <span className="agenda-time" />
            <div>
              <h3>
                <del>{pick(item, 'title', locale)}</del> <Badge tone="warning">{t('dropped')}</Badge>
              </h3>
            </div>
          </li>
        ))}
      </ol>
      {after}
    </Section>
  )
}

function ItemTitle({ item, locale }: { item: ListedItem; locale: Locale }) {
  const path = pathOf(item)
  const title = pick(item, 'title', locale)
  return path ? <a href={`/${locale}${path}`}>{title}</a> : title
}
