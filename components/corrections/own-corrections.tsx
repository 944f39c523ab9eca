import { getTranslations } from 'next-intl/server'
import type { OwnCorrection } from '@/lib/corrections/queries'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { CorrectionBadge } from './correction-badge'

type OwnCorrectionsProps = { corrections: readonly OwnCorrection[]; locale: Locale; timeZone: string }

export async function OwnCorrections({ corrections, locale, timeZone }: OwnCorrectionsProps) {
  const t = await getTranslations('corrections.own')
  return (
    <ul className="own-list">
      {corrections.map(({ id, status, text, answer, requestedAt, person }) => (
        <li key={id}>
          <p>
            <CorrectionBadge status={status} /> <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>
            {` · ${formatDay(locale, requestedAt, timeZone)}`}
          </p>
          <p className="as-typed">{text}</p>
          {answer && (
            <blockquote>
              <p className="kicker">{t('answer')}</p>
              <p className="as-typed">{answer}</p>
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  )
}
