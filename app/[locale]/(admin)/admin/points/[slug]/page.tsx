import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { CorrectionForm } from '@/components/points/correction-form'
import { PointSums } from '@/components/points/point-sums'
import { keeperSources } from '@/components/points/source-links'
import { Statement } from '@/components/points/statement'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { can } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getNextExpiry, getPointHolder, getStatement } from '@/lib/points/queries/statement'
import { statementSchema } from '@/lib/points/schema'

type Props = PageProps<'/[locale]/admin/points/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('points.admin')
  return { title: t('title'), robots: { index: false } }
}

/** Someone's points, for maintainers to look at and put right. */
export default async function PointAccountPage({ params, searchParams }: Props) {
  const [locale, { slug }, query] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await requirePermission('points.keep', locale, `/${locale}/admin/points/${slug}`)
  const person = await getPointHolder(viewer, slug)
  if (!person) notFound()
  const statement = await getStatement(viewer, person.id, statementSchema.parse(query))
  if (!statement) notFound()
  const [expiry, t, points, common] = await Promise.all([
    getNextExpiry(viewer, person.id, statement),
    getTranslations('points.admin'),
    getTranslations('points.own'),
    getTranslations('common'),
  ])
  const { timeZone } = getSite()
  const mayCorrect = can(viewer, 'points.correct', { personId: person.id })
  return (
    <>
      <PageHeader
        title={points('title-of', { name: person.name })}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/points`, label: t('title') }],
        }}
      />
      <DoneNotice done={query.done} />
      <PointSums sums={statement.sums} expiry={expiry} locale={locale} timeZone={timeZone} />
      <Section id="entries" title={points('entries')}>
        <Statement
          statement={statement}
          sources={keeperSources}
          base={`/${locale}/admin/points/${slug}`}
          locale={locale}
          timeZone={timeZone}
        />
      </Section>
      {statement.isOpen && (
        <Section id="correct" title={t('correct')} lead={mayCorrect ? t('correct-lead') : t('own')}>
          {mayCorrect && <CorrectionForm personId={person.id} number={statement.sums.number} />}
        </Section>
      )}
    </>
  )
}
