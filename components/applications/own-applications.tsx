import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import type { OwnApplication } from '@/lib/applications/queries/own'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ApplicationBadge } from './application-badge'

type OwnApplicationsProps = { applications: readonly OwnApplication[]; locale: Locale; timeZone: string }

/** The reader's applications, newest first, each with what is to be done about it. */
export async function OwnApplications({ applications, locale, timeZone }: OwnApplicationsProps) {
  const t = await getTranslations('applications.own')
  const day = (at: Date) => formatDay(locale, at, timeZone)
  return (
    <ul className="own-list">
      {applications.map(({ id, status, submittedAt, updatedAt, decidedAt, reason }) => (
        <li key={id}>
          <p>
            <ApplicationBadge status={status} />{' '}
            {status === 'DRAFT' ? (
              <a href={`/${locale}/join/apply`}>{t('saved', { date: day(updatedAt) })}</a>
            ) : (
              <a href={`/${locale}/me/applications/${id}`}>{t('submitted', { date: day(submittedAt) })}</a>
            )}
            {decidedAt && ` · ${t(status === 'WITHDRAWN' ? 'withdrawn' : 'decided', { date: day(decidedAt) })}`}
          </p>
          {reason && (
            <blockquote>
              <p className="kicker">{t('reason')}</p>
              <p className="as-typed">{reason}</p>
            </blockquote>
          )}
          {status === 'NEEDS_INFO' && (
            <div>
              <LinkButton href={`/${locale}/me/applications/${id}`} tone="primary">
                {t('to-question')}
              </LinkButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
