import { getTranslations } from 'next-intl/server'
import { Disclosure } from '@/components/ui/disclosure'
import type { ListedVersion } from '@/lib/agenda/queries'
import { agendaDifference, isSame } from '@/lib/agenda/rules'
import { formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type VersionListProps = { versions: readonly ListedVersion[]; locale: Locale; timeZone: string }

/** Each draft with what it changed; the latest first. */
export async function VersionList({ versions, locale, timeZone }: VersionListProps) {
  const t = await getTranslations('agenda')
  if (versions.length === 0) return null
  return (
    <Disclosure summary={t('versions')}>
      <ol className="versions">
        {versions.map((version, index) => (
          <li key={version.id}>
            <h3>
              {t(`version.${version.kind}`, { number: version.number })}{' '}
              <span className="field-help">{formatDateTime(locale, version.at, timeZone)}</span>
            </h3>
            <Difference version={version} before={versions[index + 1]} locale={locale} />
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

type DifferenceProps = { version: ListedVersion; before: ListedVersion | undefined; locale: Locale }

async function Difference({ version, before, locale }: DifferenceProps) {
  const t = await getTranslations('agenda.difference')
  if (!before) return <p>{t('first')}</p>
  const difference = agendaDifference(before.items, version.items)
  if (isSame(difference)) return <p>{t('none')}</p>
  return (
    <ul>
      {difference.added.map((line) => (
        <li key={line.key}>{t('added', { title: pick(line, 'title', locale) })}</li>
      ))}
      {difference.removed.map((line) => (
        <li key={line.key}>{t('removed', { title: pick(line, 'title', locale) })}</li>
      ))}
      {difference.retimed.map(({ line, before: was }) => (
        <li key={line.key}>{t('retimed', { title: pick(line, 'title', locale), before: was, after: line.minutes })}</li>
      ))}
      {difference.isReordered && <li>{t('reordered')}</li>}
    </ul>
  )
}
