import { getTranslations } from 'next-intl/server'
import type { TaskHonoured } from '@/lib/certificates/queries'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { CorrectionLink } from './correction-link'

type TasksHonouredListProps = { locale: Locale; timeZone: string; rows: readonly TaskHonoured[] }

/** Who has done which feature task, each with the certificate. */
export async function TasksHonouredList({ locale, timeZone, rows }: TasksHonouredListProps) {
  const t = await getTranslations('recognitions')
  return (
    <ul className="recognitions">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="recognition-name">
            <a className="person-link" href={`/${locale}/people/${row.person.slug}`}>
              {row.person.name}
              {row.person.nativeName && <span className="native-name">{row.person.nativeName}</span>}
            </a>
            <span className="recognition-year">{formatDay(locale, row.issuedAt, timeZone)}</span>
          </p>
          <p>
            <a href={`/${locale}/tasks/${row.taskSlug}`}>{pick(row, 'taskTitle', locale)}</a> ·{' '}
            <a href={`/${locale}/certificates/${row.number}`}>{t('certificate', { number: row.number })}</a>
          </p>
          <CorrectionLink locale={locale} person={row.person} />
        </li>
      ))}
    </ul>
  )
}
