import { getTranslations } from 'next-intl/server'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { evidenceOf, type Evidence as Piece } from '@/lib/recognitions/rules'
import type { RecognitionKind } from '@/lib/recognitions/schema'
import { CorrectionLink } from './correction-link'
import { Evidence } from './evidence'

export type ShownRecognition = {
  id: string
  kind: RecognitionKind
  nameZh: string | null
  nameEn: string | null
  year: number
  citationZh: string
  citationEn: string
  /** What it was decided on: `evidenceOf`. */
  evidence?: unknown
}

type RecognitionListProps = {
  locale: Locale
  recognitions: readonly (ShownRecognition & { person?: { slug: string; name: string; nativeName: string | null } })[]
}

/** What people were recognised for; with their names where the list is not of one person. */
export async function RecognitionList({ locale, recognitions }: RecognitionListProps) {
  const t = await getTranslations('recognitions')
  return (
    <ul className="recognitions">
      {recognitions.map((one) => (
        <li key={one.id}>
          <p className="recognition-name">
            {one.person && (
              <>
                <a className="person-link" href={`/${locale}/people/${one.person.slug}`}>
                  {one.person.name}
                  {one.person.nativeName && <span className="native-name">{one.person.nativeName}</span>}
                </a>
                {' · '}
              </>
            )}
            {one.kind === 'OTHER' ? pick(one, 'name', locale) : t(`kind.${one.kind}`)}
            <span className="recognition-year">{one.year}</span>
          </p>
          <p>{pick(one, 'citation', locale)}</p>
          <DecidedOn locale={locale} evidence={evidenceOf(one.evidence)} />
          {one.person && <CorrectionLink locale={locale} person={one.person} />}
        </li>
      ))}
    </ul>
  )
}

async function DecidedOn({ locale, evidence }: { locale: Locale; evidence: readonly Piece[] }) {
  const t = await getTranslations('recognitions')
  if (evidence.length === 0) return null
  return (
    <details className="recognition-evidence">
      <summary>{t('evidence')}</summary>
      <Evidence locale={locale} evidence={evidence} />
    </details>
  )
}
