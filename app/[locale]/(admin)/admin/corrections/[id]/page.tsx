import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CorrectionAnswer } from '@/components/corrections/correction-answer'
import { CorrectionBadge } from '@/components/corrections/correction-badge'
import { DoneNotice } from '@/components/layout/done-notice'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { getCorrection } from '@/lib/corrections/queries'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

type Props = PageProps<'/[locale]/admin/corrections/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('corrections.list')
  return { title: t('title'), robots: { index: false } }
}

export default async function CorrectionPage({ params, searchParams }: Props) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('correction.review', locale, `/${locale}/admin/corrections/${id}`)
  const correction = await getCorrection(account, id)
  if (!correction) notFound()
  const { status, person, requester, text, answer, requestedAt } = correction
  const [t, common] = await Promise.all([getTranslations('corrections'), getTranslations('common')])
  return (
    <>
      <PageHeader
        title={t('form.title', { name: person.name })}
        kicker={<CorrectionBadge status={status} />}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/corrections`, label: t('list.title') }],
        }}
      />
      <DoneNotice done={done} />
      <div className="review">
        <DescriptionList
          entries={[
            { term: t('list.person'), description: <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> },
            { term: t('list.requester'), description: requester.person?.name ?? requester.email },
            { term: t('list.requested'), description: formatDay(locale, requestedAt, getSite().timeZone) },
            { term: t('list.text'), description: <p className="as-typed">{text}</p> },
            { term: t('own.answer'), description: answer && <p className="as-typed">{answer}</p> },
          ]}
        />
        {status === 'OPEN' && <CorrectionAnswer correctionId={id} />}
      </div>
    </>
  )
}
