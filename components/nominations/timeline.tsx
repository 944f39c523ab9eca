import { getTranslations } from 'next-intl/server'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { NominationDetail } from '@/lib/nominations/queries'

type TimelineProps = { steps: NominationDetail['steps']; locale: Locale; timeZone: string }

/** Each state that the nomination came to, with the day, and who brought it there. */
export async function Timeline({ steps, locale, timeZone }: TimelineProps) {
  const t = await getTranslations('nominations.step')
  return (
    <ol className="timeline">
      {steps.map(({ id, status, at, person }) => (
        <li key={id}>
          <time dateTime={at.toISOString()}>{formatIsoDay(at, timeZone)}</time>
          <span>
            {t(status)}
            {person && (
              <>
                {' · '}
                <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
