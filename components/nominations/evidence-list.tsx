import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { NominationDetail } from '@/lib/nominations/queries'

type EvidenceListProps = { evidence: NominationDetail['evidence']; locale: Locale; timeZone: string }

/** Records of the portal, and links that someone typed. */
export async function EvidenceList({ evidence, locale, timeZone }: EvidenceListProps) {
  const t = await getTranslations('nominations')
  if (evidence.length === 0) return <p className="section-lead">{t('no-evidence')}</p>
  return (
    <ul className="dashed">
      {evidence.map((one) => (
        <li key={one.id}>
          <span className="break-words">
            {one.source ? (
              <a href={`/${locale}${one.address}`}>{pick(one, 'title', locale)}</a>
            ) : (
              <a href={one.address} rel="nofollow ugc noopener">
                {pick(one, 'title', locale)}
              </a>
            )}
            {one.happenedAt && ` · ${formatDay(locale, one.happenedAt, timeZone)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
