import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { MatrixFilters } from '@/components/models/matrix-filters'
import { ModelMatrix } from '@/components/models/model-matrix'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { countModels, listFamilies, listModels } from '@/lib/models/queries'
import { matrixQuery, matrixSchema } from '@/lib/models/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/models'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('models')
  return pageMetadata(locale, '/models', t('title'), t('description', { name: getSite().name[locale] }))
}

/** Which models are supported since when; the filter is in the address, and so is the page. */
export default async function ModelsPage({ params, searchParams }: PageProps<'/[locale]/models'>) {
  const locale = await pageLocale(params)
  const viewer = await getActor()
  const filter = matrixSchema.parse(await searchParams)
  const [{ rows, next }, families, counts, t, common] = await Promise.all([
    listModels(viewer, filter),
    listFamilies(viewer),
    countModels(viewer),
    getTranslations('models'),
    getTranslations('common'),
  ])
  const query = matrixQuery(filter)
  const file = (kind: 'csv' | 'json') => `/${locale}/models/models.${kind}${query && `?${query}`}`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', counts)}
        actions={
          can(viewer, 'model.keep') && (
            <LinkButton href={`/${locale}/admin/models/new`} tone="primary">
              {t('add')}
            </LinkButton>
          )
        }
      />
      <MatrixFilters locale={locale} filter={filter} families={families} />
      {rows.length > 0 ? (
        <ModelMatrix locale={locale} models={rows} />
      ) : (
        <EmptyState title={query ? t('none-found') : t('none')}>{!query && <p>{t('none-hint')}</p>}</EmptyState>
      )}
      <Pagination
        label={common('pages.label')}
        next={
          next
            ? { href: `/${locale}/models?${query && `${query}&`}after=${next}`, label: common('pages.next') }
            : undefined
        }
      />
      {counts.all > 0 && (
        <p className="file-links">
          <a href={file('csv')}>{t('csv')}</a> <a href={file('json')}>{t('json')}</a>
        </p>
      )}
    </>
  )
}
