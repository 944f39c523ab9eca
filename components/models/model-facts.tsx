import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ModelDetail } from '@/lib/models/queries'

type ModelFactsProps = { locale: Locale; timeZone: string; model: ModelDetail }

export async function ModelFacts({ locale, timeZone, model }: ModelFactsProps) {
  const t = await getTranslations('models')
  const day = (at: Date | null) => at && formatDay(locale, at, timeZone)
  const link = (url: string | null) =>
    url && (
      <a href={url} rel="nofollow noopener">
        {url}
      </a>
    )
  return (
    <DescriptionList
      entries={[
        { term: t('column.family'), description: model.family },
        { term: t('column.kind'), description: t(`kind.${model.kind}`) },
        { term: t('column.parameters'), description: model.parameters },
        { term: t('column.precision'), description: model.precision },
        { term: t('column.since-plugin'), description: model.sincePlugin },
        { term: t('column.since-upstream'), description: model.sinceUpstream },
        { term: t('column.supported-on'), description: day(model.supportedAt) },
        { term: t('column.retired-on'), description: day(model.retiredAt) },
        { term: t('column.weights'), description: link(model.weightsUrl) },
        { term: t('column.guide'), description: link(model.guideUrl) },
        { term: t('column.change'), description: link(model.changeUrl) },
      ]}
    />
  )
}
