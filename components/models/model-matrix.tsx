import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedModel } from '@/lib/models/queries'
import { ModelBadge } from './model-badge'

/** A row for each model: what it is, and since which releases it is served. */
export async function ModelMatrix({ locale, models }: { locale: Locale; models: readonly ListedModel[] }) {
  const t = await getTranslations('models')
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'name', label: t('column.name') },
        { key: 'family', label: t('column.family') },
        { key: 'kind', label: t('column.kind') },
        { key: 'parameters', label: t('column.parameters') },
        { key: 'plugin', label: t('column.since-plugin') },
        { key: 'upstream', label: t('column.since-upstream') },
        { key: 'precision', label: t('column.precision') },
        { key: 'status', label: t('column.status'), width: 'narrow' },
      ]}
      rows={models.map((model) => ({
        id: model.id,
        cells: {
          name: <a href={`/${locale}/models/${model.slug}`}>{model.name}</a>,
          family: model.family,
          kind: t(`kind.${model.kind}`),
          parameters: model.parameters,
          plugin: model.sincePlugin,
          upstream: model.sinceUpstream,
          precision: model.precision,
          status: <ModelBadge status={model.status} />,
        },
      }))}
    />
  )
}
