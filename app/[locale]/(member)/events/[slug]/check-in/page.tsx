import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckInForm } from '@/components/events/check-in-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireAccount } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getEvent } from '@/lib/events/queries'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { refuseCheckIn } from '@/lib/sign-ups/rules'

export async function generateMetadata({ params }: PageProps<'/[locale]/events/[slug]/check-in'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.check-in')
  return { title: t('title'), robots: { index: false } }
}

/** Where the QR code of an event's screen leads: `?code=` is filled in, and one button checks in. */
export default async function CheckInPage({ params, searchParams }: PageProps<'/[locale]/events/[slug]/check-in'>) {
  const [locale, { slug }, query] = await Promise.all([pageLocale(params), params, searchParams])
  const code = typeof query.code === 'string' ? query.code.slice(0, 40) : ''
  const page = `/${locale}/events/${slug}`
  const to = code ? `${page}/check-in?code=${encodeURIComponent(code)}` : `${page}/check-in`
  const event = await getEvent(await requireAccount(locale, to), slug)
  if (!event) notFound()
  const [t, common, refusals] = await Promise.all([
    getTranslations('events.check-in'),
    getTranslations('common'),
    getTranslations('refusals'),
  ])
  const { own } = event
  const refusal = refuseCheckIn(event, now())
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={own?.checkedInAt ? undefined : t('lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: page, label: pick(event, 'title', locale) }] }}
      />
      {own?.checkedInAt ? (
        <Notice tone="success" title={t('done')} />
      ) : own?.status !== 'CONFIRMED' ? (
        <Notice title={t('no-place')} />
      ) : refusal ? (
        <Notice title={refusals(refusal)} />
      ) : (
        <CheckInForm eventId={event.id} code={code} />
      )}
      <div className="actions">
        <LinkButton href={page}>{t('back')}</LinkButton>
      </div>
    </>
  )
}
