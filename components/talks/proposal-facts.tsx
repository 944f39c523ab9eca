import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/routing'
import type { Proposal } from '@/lib/talks/queries'

type ProposalFactsProps = { talk: Proposal; areas: readonly string[]; locale: Locale }

/** Who proposes what, and what organisers have said of it so far. */
export async function ProposalFacts({ talk, areas, locale }: ProposalFactsProps) {
  const [t, all, common] = await Promise.all([
    getTranslations('talks.review'),
    getTranslations('talks'),
    getTranslations('common'),
  ])
  return (
    <>
      <DescriptionList
        entries={[
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
            term: all('form.language'),
            description: `${all(`language.${talk.language}`)} · ${all('minutes', { minutes: talk.minutes })}`,
          },
          { term: all('areas'), description: areas.join(common('list.separator')) },
          { term: all('own.state'), description: talk.rolls > 0 ? t('rolls', { rolls: talk.rolls }) : null },
        ]}
      />
      <Section id="reviews" title={t('reviews')}>
        {talk.reviews.length === 0 && <p>{t('no-score')}</p>}
        {talk.reviews.length > 0 && (
          <ul className="talk-list">
            {talk.reviews.map(({ id, score, comment, reviewer }) => (
              <li key={id}>
                <p className="kicker">
                  {reviewer.name} · {score} / 5
                </p>
                {comment && <p>{comment}</p>}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
