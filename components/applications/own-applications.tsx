import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { withdrawApplicationAction } from '@/lib/applications/actions'
import type { OwnApplication } from '@/lib/applications/queries'
import { refuseMove } from '@/lib/applications/rules'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ApplicationBadge } from './application-badge'

type OwnApplicationsProps = { applications: readonly OwnApplication[]; locale: Locale; timeZone: string }

/** The reader's applications, newest first, with what they can still do about each. */
export async function OwnApplications({ applications, locale, timeZone }: OwnApplicationsProps) {
  const t = await getTranslations('applications.own')
  const day = (at: Date) => formatDay(locale, at, timeZone)
  return (
    <ul className="own-list">
      {applications.map(({ id, status, submittedAt, decidedAt, reason }) => (
        <li key={id}>
          <p>
            <ApplicationBadge status={status} /> {t('submitted', { date: day(submittedAt) })}
            {decidedAt && ` · ${t(status === 'WITHDRAWN' ? 'withdrawn' : 'decided', { date: day(decidedAt) })}`}
          </p>
          {reason && (
            <blockquote>
              <p className="kicker">{t('reason')}</p>
              <p className="as-typed">{reason}</p>
            </blockquote>
          )}
          {!refuseMove(status, 'withdraw') && (
            <ActionForm
              action={withdrawApplicationAction}
              submit={t('withdraw')}
              pending={t('withdraw-pending')}
              tone="secondary"
              inline
            >
              <input type="hidden" name="applicationId" value={id} />
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
