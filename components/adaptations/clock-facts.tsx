import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { ClockDetail } from '@/lib/adaptations/queries'
import { hoursTaken } from '@/lib/adaptations/rules'
import { formatDateTime, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type ClockFactsProps = { locale: Locale; timeZone: string; clock: ClockDetail; at: Date }

export async function ClockFacts({ locale, timeZone, clock, at }: ClockFactsProps) {
  const t = await getTranslations('adaptations')
  const time = (instant: Date | null) =>
    instant && <time dateTime={instant.toISOString()}>{formatDateTime(locale, instant, timeZone)}</time>
  const link = (url: string | null) =>
    url && (
      <a href={url} rel="nofollow noopener">
        {url}
      </a>
    )
  const hours = t('hours', { count: formatNumber(locale, hoursTaken(clock, at)) })
  return (
    <DescriptionList
      entries={[
        { term: t('column.kind'), description: t(clock.isCore ? `core.${clock.kind}` : `kind.${clock.kind}`) },
        { term: t('field.appearedAt'), description: time(clock.appearedAt) },
        { term: t('field.dueAt'), description: time(clock.dueAt) },
        { term: t('field.startedAt'), description: time(clock.startedAt) },
        { term: t('field.adaptedAt'), description: time(clock.adaptedAt) },
        { term: t('column.took'), description: clock.adaptedAt && hours },
        { term: t('field.running'), description: !clock.adaptedAt && !clock.droppedAt && hours },
        { term: t('field.lateReason'), description: clock.lateReason },
        { term: t('field.dropReason'), description: clock.dropReason },
        {
          term: t('field.owner'),
          description: clock.owner && <a href={`/${locale}/people/${clock.owner.slug}`}>{clock.owner.name}</a>,
        },
        { term: t('field.upstreamUrl'), description: link(clock.upstreamUrl) },
        { term: t('field.adaptedUrl'), description: link(clock.adaptedUrl) },
      ]}
    />
  )
}
