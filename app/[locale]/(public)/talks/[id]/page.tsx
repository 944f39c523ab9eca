import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { FeedbackForm } from '@/components/talks/feedback-form'
import { SpeakerNames } from '@/components/talks/speaker-names'
import { TalkLinks } from '@/components/talks/talk-links'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { formatDateTime } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getOwnFeedback, getTalk } from '@/lib/talks/queries'
import { feedbackEnd, meanOf, refuseFeedback } from '@/lib/talks/rules'
import { areasOf } from '@/lib/talks/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/talks/[id]'>) {
  const [locale, { id }] = await Promise.all([pageLocale(params), params])
  const talk = await getTalk(await getActor(), id)
  if (!talk) return {}
  const names = talk.speakers.map(({ person }) => person.name).join(', ')
  return pageMetadata(locale, `/talks/${id}`, talk.title, `${names} · ${pick(talk.session, 'title', locale)}`)
}

/** An accepted talk: who gives it, what it is about, and what is left of it. */
export default async function TalkPage({ params, searchParams }: PageProps<'/[locale]/talks/[id]'>) {
  const [locale, { id }, { done }, viewer] = await Promise.all([pageLocale(params), params, searchParams, getActor()])
  const talk = await getTalk(viewer, id)
  if (!talk) notFound()
  const [t, common] = await Promise.all([getTranslations('talks'), getTranslations('common')])
  const { areas, timeZone } = getSite()
  const { session } = talk
  const at = now()
  holdsUntil(at, ...[session.startsAt, feedbackEnd(session)].filter((instant) => instant > at))
  const feedback = refuseFeedback(talk, session, at) ? undefined : await getOwnFeedback(viewer, talk)
  const mean = meanOf(talk.ratingSum, talk.ratings)
  const ownAreas = areasOf(talk).map((area) => areas.find((one) => one.id === area)?.name[locale] ?? area)
  return (
    <>
      <PageHeader
        title={talk.title}
        kicker={t('talk')}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/events/${session.slug}`, label: pick(session, 'title', locale) }],
        }}
      />
      <DoneNotice done={done} />
      <DescriptionList
        entries={[
          { term: t('speakers'), description: <SpeakerNames speakers={talk.speakers} locale={locale} /> },
          {
            term: t('session'),
            description: (
              <>
                <a href={`/${locale}/events/${session.slug}`}>{pick(session, 'title', locale)}</a> ·{' '}
                {formatDateTime(locale, session.startsAt, timeZone)}
              </>
            ),
          },
          {
            term: t('form.language'),
            description: `${t(`language.${talk.language}`)} · ${t('minutes', { minutes: talk.minutes })}`,
          },
          { term: t('areas'), description: ownAreas.join(common('list.separator')) },
          { term: t('feedback.rating'), description: mean && t('rating', { mean, count: talk.ratings }) },
        ]}
      />
      <TalkLinks talk={talk} locale={locale} />
      <Section id="abstract" title={t('abstract')}>
        <Prose html={memberTextHtml(talk.abstract)} />
      </Section>
      {feedback !== undefined && <FeedbackForm talkId={id} own={feedback} />}
    </>
  )
}
