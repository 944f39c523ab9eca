import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import type { SessionTalk } from '@/lib/talks/queries'
import { meanOf } from '@/lib/talks/rules'
import { SpeakerNames } from './speaker-names'
import { TalkLinks } from './talk-links'

type Listed = Omit<SessionTalk, 'abstract'>

type TalkListProps<T extends Listed> = {
  talks: readonly T[]
  locale: Locale
  /** Below each talk: its session, say. */
  note?: (talk: T) => ReactNode
}

/** Talks with who gives them, how long they are, and what is left of them. */
export async function TalkList<T extends Listed>({ talks, locale, note }: TalkListProps<T>) {
  const t = await getTranslations('talks')
  return (
    <ol className="talk-list">
      {talks.map((talk) => {
        const mean = meanOf(talk.ratingSum, talk.ratings)
        return (
          <li key={talk.id}>
            <h3>
              <a href={`/${locale}/talks/${talk.id}`}>{talk.title}</a>
            </h3>
            <p>
              <SpeakerNames speakers={talk.speakers} locale={locale} />
            </p>
            <p className="kicker">
              {t('minutes', { minutes: talk.minutes })} · {t(`language.${talk.language}`)}
              {mean && ` · ${t('rating', { mean, count: talk.ratings })}`}
            </p>
            <TalkLinks talk={talk} locale={locale} />
            {note?.(talk)}
          </li>
        )
      })}
    </ol>
  )
}
