import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckInScreen } from '@/components/events/check-in-screen'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { checkInCode } from '@/lib/check-in/code'
import { now } from '@/lib/clock'
import { config } from '@/lib/config'
import { getEvent } from '@/lib/events/queries'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { qrPath } from '@/lib/qr/modules'
import { refuseCheckIn } from '@/lib/sign-ups/rules'

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/admin/events/[slug]/check-in'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('events.admin')
  return { title: t('screen'), robots: { index: false } }
}

/** For the room's screen: the code, and a QR code that leads to the page to check in on. */
export default async function CheckInScreenPage({ params }: PageProps<'/[locale]/admin/events/[slug]/check-in'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const base = `/${locale}/admin/events/${slug}`
  const account = await requirePermission('event.tick-off', locale, `${base}/check-in`)
  const event = await getEvent(account, slug)
  if (!event) notFound()
  const [t, common] = await Promise.all([getTranslations('events.admin'), getTranslations('common')])
  const code = checkInCode(`event:${event.id}`)
  const url = `${config().appUrl}/${locale}/events/${slug}/check-in?code=${code}`
  return (
    <>
      <PageHeader
        title={pick(event, 'title', locale)}
        lead={t('screen-lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: base, label: pick(event, 'title', locale) }] }}
      />
      {refuseCheckIn(event, now()) ? (
        <Notice title={t('screen-closed')} />
      ) : (
        <CheckInScreen code={code} codeLabel={t('code')} qr={qrPath(url)} qrLabel={t('qr')} />
      )}
    </>
  )
}
