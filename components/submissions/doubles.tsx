import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { SubmissionDetail } from '@/lib/submissions/queries'
import { SubmissionBadge } from './submission-badge'

type DoublesProps = { others: SubmissionDetail['others']; locale: Locale; timeZone: string }

/** What others have handed in of the same issue or pull request, here and in other campaigns. */
export async function Doubles({ others, locale, timeZone }: DoublesProps) {
  const t = await getTranslations('submissions.doubles')
  return (
    <Section id="doubles" title={t('title')} lead={others.length > 0 ? t('lead') : undefined}>
      {others.length === 0 && <p>{t('none')}</p>}
      <ul className="campaign-list">
        {others.map((other) => (
          <li key={other.id}>
            <h3>
              <a href={`/${locale}/admin/submissions/${other.id}`}>{other.name}</a>
            </h3>
            <p className="submission-text">{other.summary}</p>
            <p className="campaign-line">
              <SubmissionBadge status={other.status} />
              <span>{pick(other, 'title', locale)}</span>
              <span>{formatDateTime(locale, other.submittedAt, timeZone)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
