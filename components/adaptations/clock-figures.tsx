import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { ClockOverview } from '@/lib/adaptations/queries'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type ClockFiguresProps = { locale: Locale; overview: ClockOverview; hours: number; at: Date }

const DAY = 86_400_000

/** How fast upstream is followed: the share in time, the usual and the worst hours, and the lag behind its releases. */
export async function ClockFigures({ locale, overview: { features, lag }, hours, at }: ClockFiguresProps) {
  const t = await getTranslations('adaptations')
  const number = (value: number) => formatNumber(locale, value)
  const took = (value: number | null) => value !== null && t('hours', { count: number(value) })
  const days = lag.since ? Math.floor((at.getTime() - lag.since.getTime()) / DAY) : 0
  return (
    <DescriptionList
      entries={[
        {
          term: t('figure.share', { hours }),
          description:
            features.share === null
              ? t('figure.undecided')
              : t('figure.share-of', {
                  share: features.share,
                  part: number(features.inTime),
                  whole: number(features.decided),
                }),
        },
        { term: t('figure.p50'), description: took(features.p50) },
        { term: t('figure.p90'), description: took(features.p90) },
        { term: t('figure.open'), description: number(features.open) },
        { term: t('figure.breaches'), description: number(features.breaches) },
        {
          term: t('figure.lag'),
          description:
            lag.latest &&
            (lag.behind === 0
              ? t('figure.level', { title: lag.latest.title })
              : t('figure.behind', { title: lag.latest.title, releases: lag.behind, days })),
        },
      ]}
    />
  )
}
