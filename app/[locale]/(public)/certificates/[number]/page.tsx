import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CertificateSheet } from '@/components/certificates/certificate-sheet'
import { RevokeCertificate } from '@/components/certificates/revoke-certificate'
import { DoneNotice } from '@/components/layout/done-notice'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getCertificate } from '@/lib/certificates/queries'
import { refuseRevocation } from '@/lib/certificates/rules'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { qrPath } from '@/lib/qr/modules'

export async function generateMetadata({ params }: PageProps<'/[locale]/certificates/[number]'>): Promise<Metadata> {
  const [, { number }] = await Promise.all([pageLocale(params), params])
  const t = await getTranslations('certificates')
  // For whoever is handed the number, not for search engines.
  return { title: t('title', { number }), robots: { index: false } }
}

/** A certificate in both languages, on one printed page, with the way to check it. */
export default async function CertificatePage({ params, searchParams }: PageProps<'/[locale]/certificates/[number]'>) {
  const [locale, { number }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const certificate = await getCertificate(viewer, number)
  if (!certificate) notFound()
  const [t, sent] = await Promise.all([getTranslations('certificates'), isSentForm()])
  const site = getSite()
  const url = `${config().appUrl}/certificates/${number}`
  const personId = viewer.kind === 'account' ? viewer.personId : null
  const { revokedAt, revokeReason } = certificate
  return (
    <>
      <DoneNotice done={done} />
      {revokedAt && (
        <Notice tone="danger" title={t('revoked', { day: formatDay(locale, revokedAt, site.timeZone) })}>
          <p>{revokeReason}</p>
        </Notice>
      )}
      <CertificateSheet certificate={certificate} site={site} url={url} qr={qrPath(url)} />
      <div className="certificate-more">
        <Section id="verify" title={t('verify')} lead={t('verify-lead')}>
          {certificate.credential && (
            <>
              <p>
                <a href={`/${locale}/certificates/${number}/credential.jwt`} download>
                  {t('download')}
                </a>
              </p>
              <pre className="recount">
                <code>node scripts/verify-badge.mjs certificate-{number}.jwt</code>
              </pre>
            </>
          )}
          <p>
            <a href={`/${locale}/tasks/${certificate.taskSlug}`}>{t('task')}</a>
          </p>
        </Section>
        {can(viewer, 'certificate.revoke') && (!refuseRevocation(certificate, personId) || sent) && (
          <RevokeCertificate certificateId={certificate.id} sent={sent} />
        )}
      </div>
    </>
  )
}
