import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'
import type { ShownClaim } from '@/lib/tasks/queries/tasks'

/** The certificates of those who did a task. */
export async function CertificateLinks({
  certificates,
  locale,
}: {
  certificates: ShownClaim['certificates']
  locale: Locale
}) {
  const t = await getTranslations('certificates')
  return (
    <ul className="task-rows">
      {certificates.map(({ id, number, name, revokedAt }) => (
        <li key={id}>
          <a href={`/${locale}/certificates/${number}`}>{t('title', { number })}</a>
          <span>{name}</span>
          {revokedAt && <span>{t('sheet.void')}</span>}
        </li>
      ))}
    </ul>
  )
}
