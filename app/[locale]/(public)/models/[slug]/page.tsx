import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { ModelBadge } from '@/components/models/model-badge'
import { ModelFacts } from '@/components/models/model-facts'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getModel } from '@/lib/models/queries'

type ModelPageProps = PageProps<'/[locale]/models/[slug]'>

export async function generateMetadata({ params }: ModelPageProps): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const [t, model] = await Promise.all([getTranslations('models'), getModel(await getActor(), slug)])
  if (!model) return {}
  const { name, family } = model
  return pageMetadata(locale, `/models/${slug}`, name, t('model-description', { name, family }))
}

export default async function ModelPage({ params, searchParams }: ModelPageProps) {
  const [locale, { slug }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const model = await getModel(viewer, slug)
  if (!model) notFound()
  const [t, common] = await Promise.all([getTranslations('models'), getTranslations('common')])
  const note = pick(model, 'note', locale)
  return (
    <>
      <PageHeader
        title={model.name}
        kicker={
          <>
            {t(`kind.${model.kind}`)} <ModelBadge status={model.status} />
          </>
        }
        lead={note}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/models`, label: t('title') }] }}
        actions={
          can(viewer, 'model.keep') && <LinkButton href={`/${locale}/admin/models/${slug}`}>{t('edit')}</LinkButton>
        }
      />
      <DoneNotice done={done} />
      <ModelFacts locale={locale} timeZone={getSite().timeZone} model={model} />
    </>
  )
}
