import type { CertificateDetail } from '@/lib/certificates/queries'
import type { Site } from '@/lib/content/schema'
import { formatDay } from '@/lib/i18n/format'
import en from '@/lib/i18n/messages/en/certificates'
import zh from '@/lib/i18n/messages/zh/certificates'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type CertificateSheetProps = {
  certificate: CertificateDetail
  site: Site
  /** Where it can be checked, and its QR code. */
  url: string
  qr: { path: string; size: number }
}

const words = { zh, en }

/** What stands on paper: in both languages, whichever the reader's is. */
export function CertificateSheet({ certificate, site, url, qr }: CertificateSheetProps) {
  return (
    <article className="certificate" data-revoked={certificate.revokedAt ? '' : undefined}>
      <Half certificate={certificate} site={site} locale="zh" heading="h1" />
      <Half certificate={certificate} site={site} locale="en" heading="h2" />
      <footer>
        <svg className="certificate-qr" role="img" aria-label={url} viewBox={`0 0 ${qr.size} ${qr.size}`}>
          <rect width={qr.size} height={qr.size} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
        <p>
          <span className="certificate-number">{certificate.number}</span>
          <span>{url}</span>
        </p>
      </footer>
    </article>
  )
}

type HalfProps = { certificate: CertificateDetail; site: Site; locale: Locale; heading: 'h1' | 'h2' }

function Half({ certificate, site, locale, heading: Heading }: HalfProps) {
  const t = words[locale].sheet
  const name = locale === 'zh' ? (certificate.nativeName ?? certificate.name) : certificate.name
  const task = pick({ titleZh: certificate.taskTitleZh, titleEn: certificate.taskTitleEn }, 'title', locale)
  return (
    <div lang={locale === 'zh' ? 'zh-CN' : 'en'}>
      <p className="kicker">{site.name[locale]}</p>
      <Heading>{t.title}</Heading>
      <p className="certificate-name">{name}</p>
      <p>{t.completed}</p>
      <p className="certificate-task">{task}</p>
      <p>{formatDay(locale, certificate.issuedAt, site.timeZone)}</p>
      {certificate.revokedAt && <p className="certificate-void">{t.void}</p>}
    </div>
  )
}
