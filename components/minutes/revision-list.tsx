import { getTranslations } from 'next-intl/server'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Minutes } from '@/lib/minutes/queries'

type RevisionListProps = { revisions: Minutes['revisions']; locale: Locale; timeZone: string }

/** Each published text with what it corrected; nothing while there is one alone. */
export async function RevisionList({ revisions, locale, timeZone }: RevisionListProps) {
  const t = await getTranslations('minutes')
  if (revisions.length < 2) return null
  return (
    <Disclosure summary={t('revisions')}>
      <ol className="versions">
        {revisions.map(({ id, number, text, reason, at, by }) => (
          <li key={id}>
            <h3>{t('revision', { number, time: formatDateTime(locale, at, timeZone) })}</h3>
            <p>
              {reason ?? t('revision-first')}
              {by && (
                <>
                  {' · '}
                  <a href={`/${locale}/people/${by.slug}`}>{by.name}</a>
                </>
              )}
            </p>
            <pre className="session-detail">{text}</pre>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
