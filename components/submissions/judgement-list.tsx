import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { SubmissionDetail } from '@/lib/submissions/queries'

type JudgementListProps = { judgements: SubmissionDetail['judgements']; locale: Locale; timeZone: string }

/** Who decided what, the first first. */
export async function JudgementList({ judgements, locale, timeZone }: JudgementListProps) {
  const t = await getTranslations('submissions.history')
  if (judgements.length === 0) return null
  return (
    <Section id="judgements" title={t('title')}>
      <ol className="campaign-list">
        {judgements.map(({ id, kind, accepted, points, reason, at, judge }) => (
          <li key={id}>
            <p className="campaign-line">
              <span>{t(`kind.${kind}`)}</span>
              <a href={`/${locale}/people/${judge.slug}`}>{judge.name}</a>
              <span>{accepted ? t('accepted', { points }) : t('rejected')}</span>
              <span>{formatDateTime(locale, at, timeZone)}</span>
            </p>
            {reason && <p className="submission-text">{reason}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
