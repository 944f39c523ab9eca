import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { NamedApplication } from '@/lib/applications/queries/bulk'
import { formatClock, formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { ApplicationBadge } from './application-badge'

type BulkResultProps = {
  result: { went: readonly NamedApplication[]; not: readonly NamedApplication[] }
  locale: Locale
  timeZone: string
}

/** What became of each application that was to be decided together: how it stands now, and why it was left as it was. */
export async function BulkResult({ result: { went, not }, locale, timeZone }: BulkResultProps) {
  const t = await getTranslations('applications.bulk')
  if (went.length + not.length === 0) return null
  const when = (at: Date) => `${formatDay(locale, at, timeZone)} ${formatClock(at, timeZone)}`
  const line = ({ id, name, status, decidedAt, decidedBy }: NamedApplication) => (
    <>
      {name ? <a href={`/${locale}/admin/applications/${id}`}>{name}</a> : t('gone')}{' '}
      {status && <ApplicationBadge status={status} />}
      {decidedBy && decidedAt && ` ${t('decided', { name: decidedBy, time: when(decidedAt) })}`}
    </>
  )
  return (
    <Notice tone={not.length > 0 ? 'warning' : 'success'} title={t('result', { went: went.length, not: not.length })}>
      <ul className="bulk-result">
        {went.map((one) => (
          <li key={one.id}>{line(one)}</li>
        ))}
        {not.map((one) => (
          <li key={one.id}>
            {line(one)}
            {one.refusal && <span>{t(`why.${one.refusal}`)}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
