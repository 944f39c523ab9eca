import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import { formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { OwnTalk } from '@/lib/talks/queries'

type OwnTalkStateProps = { talk: OwnTalk; locale: Locale; timeZone: string }

/** How a talk stands, for its speakers, and what listeners wrote. */
export async function OwnTalkState({ talk, locale, timeZone }: OwnTalkStateProps) {
  const [t, all] = await Promise.all([getTranslations('talks.own'), getTranslations('talks')])
  const { session } = talk
  return (
    <>
      <DescriptionList
        entries={[
          {
            term: all('session'),
            description: session && (
              <>
                <a href={`/${locale}/events/${session.slug}`}>{pick(session, 'title', locale)}</a> ·{' '}
                {formatDateTime(locale, session.startsAt, timeZone)} ·{' '}
                <a href={`/${locale}/talks/${talk.id}`}>{t('public')}</a>
              </>
            ),
          },
          { term: t('reason'), description: talk.status === 'DECLINED' && talk.reason },
          {
            term: t('state'),
            description: talk.status === 'SUBMITTED' && talk.rolls > 0 && t('rolled-on', { rolls: talk.rolls }),
          },
          {
            term: all('speakers'),
            description: talk.speakers.map(({ personId, status, person }) => (
              <p key={personId}>
                <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>
                {status !== 'ACCEPTED' && ` · ${all(`invited.${status}`)}`}
              </p>
            )),
          },
          {
            term: all('slides'),
            description: talk.slidesId && (
              <a href={`/${locale}/talks/${talk.id}/slides.pdf`}>{all('slides-download')}</a>
            ),
          },
        ].map(({ term, description }) => ({ term, description: description || null }))}
      />
      {talk.feedback.length > 0 && (
        <Section id="feedback" title={t('feedback')}>
          <ul className="talk-list">
            {talk.feedback.map(({ id, rating, comment }) => (
              <li key={id}>
                <p className="kicker">{rating} / 5</p>
                <p>{comment}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
