import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { ReviewedApplication } from '@/lib/applications/queries/review'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ApplicationBadge } from './application-badge'

type OtherApplicationsProps = { others: ReviewedApplication['others']; locale: Locale; timeZone: string }

/** What else the same applicant has sent, and what became of it. */
export async function OtherApplications({ others, locale, timeZone }: OtherApplicationsProps) {
  const t = await getTranslations('applications')
  if (others.length === 0) return null
  return (
    <Section id="others" title={t('review.others')}>
      <ul className="own-list">
        {others.map(({ id, status, submittedAt, reason }) => (
          <li key={id}>
            <p>
              <ApplicationBadge status={status} />{' '}
              <a href={`/${locale}/admin/applications/${id}`}>
                {t('own.submitted', { date: formatDay(locale, submittedAt, timeZone) })}
              </a>
            </p>
            {reason && (
              <blockquote>
                <p className="as-typed">{reason}</p>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
