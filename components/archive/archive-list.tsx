import { getTranslations } from 'next-intl/server'
import type { ArchivedEvent } from '@/lib/archive/queries'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type ArchiveListProps = { events: readonly ArchivedEvent[]; locale: Locale; timeZone: string }

/** Past events with their talks, and what can still be seen of them. */
export async function ArchiveList({ events, locale, timeZone }: ArchiveListProps) {
  const [t, kinds] = await Promise.all([getTranslations('archive'), getTranslations('events.kind')])
  return (
    <ol className="archive-list">
      {events.map((event) => {
        const theme = pick(event, 'theme', locale)
        const page = `/${locale}/events/${event.slug}`
        return (
          <li key={event.id}>
            <p className="kicker">
              {formatDay(locale, event.startsAt, timeZone)} · {kinds(event.kind)}
            </p>
            <h3>
              <a href={page}>{pick(event, 'title', locale)}</a>
            </h3>
            {theme && (
              <p>
                <a href={`/${locale}/archive?theme=${encodeURIComponent(theme)}`}>{theme}</a>
              </p>
            )}
            {event.talks.length > 0 && (
              <ul>
                {event.talks.map((talk) => (
                  <ArchivedTalk key={talk.id} talk={talk} locale={locale} />
                ))}
              </ul>
            )}
            <p className="archive-links">
              {event.recordingUrl && (
                <a href={event.recordingUrl} rel="noopener">
                  {t('recording')}
                </a>
              )}
              {event.recapZh && <a href={`${page}#recap`}>{t('recap')}</a>}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

async function ArchivedTalk({ talk, locale }: { talk: ArchivedEvent['talks'][number]; locale: Locale }) {
  const t = await getTranslations('archive')
  const slides = talk.slidesId ? `/${locale}/talks/${talk.id}/slides.pdf` : talk.slidesUrl
  return (
    <li>
      <a href={`/${locale}/talks/${talk.id}`}>{talk.title}</a>
      {talk.speakers.map(({ person }) => (
        <span key={person.slug}>
          {' · '}
          <a href={`/${locale}/archive?speaker=${person.slug}`}>{person.name}</a>
        </span>
      ))}
      {slides && (
        <span>
          {' · '}
          <a href={slides} rel="nofollow ugc noopener">
            {t('slides')}
          </a>
        </span>
      )}
      {talk.recordingUrl && (
        <span>
          {' · '}
          <a href={talk.recordingUrl} rel="noopener">
            {t('recording')}
          </a>
        </span>
      )}
    </li>
  )
}
