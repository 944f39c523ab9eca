import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { Evidence as Piece } from '@/lib/recognitions/rules'

/** Records of the portal, and links that someone typed. */
export const Evidence = ({ locale, evidence }: { locale: Locale; evidence: readonly Piece[] }) => (
  <ul className="dashed">
    {evidence.map((one) => (
      <li key={one.address} className="break-words">
        {one.address.startsWith('/') ? (
          <a href={`/${locale}${one.address}`}>{pick(one, 'title', locale)}</a>
        ) : (
          <a href={one.address} rel="nofollow ugc noopener">
            {pick(one, 'title', locale)}
          </a>
        )}
      </li>
    ))}
  </ul>
)
