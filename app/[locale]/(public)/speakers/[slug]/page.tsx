import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/layout/page-metadata'
import { TalkList } from '@/components/talks/talk-list'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { getSite } from '@/lib/content/load'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getSpeaker } from '@/lib/talks/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/speakers/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const speaker = await getSpeaker(await getActor(), slug)
  if (!speaker) return {}
  const t = await getTranslations('talks.speaker')
  return pageMetadata(locale, `/speakers/${slug}`, speaker.name, t('lead', { count: speaker.talks.length }))
}

/** Someone's talks, the latest first. */
export default async function SpeakerPage({ params }: PageProps<'/[locale]/speakers/[slug]'>) {
  const [locale, { slug }] = await Promise.all([pageLocale(params), params])
  const speaker = await getSpeaker(await getActor(), slug)
  if (!speaker) notFound()
  const [t, talks] = await Promise.all([getTranslations('talks.speaker'), getTranslations('talks')])
  const { timeZone } = getSite()
  return (
    <>
      <PageHeader
        title={speaker.nativeName ? `${speaker.name} ${speaker.nativeName}` : speaker.name}
        lead={t('lead', { count: speaker.talks.length })}
        actions={<LinkButton href={`/${locale}/people/${slug}`}>{t('profile')}</LinkButton>}
      />
      <Section id="talks" title={talks('talks')}>
        <TalkList
          talks={speaker.talks}
          locale={locale}
          note={({ session }) =>
            session && (
              <p>
                <a href={`/${locale}/events/${session.slug}`}>{pick(session, 'title', locale)}</a> ·{' '}
                {formatDay(locale, session.startsAt, timeZone)}
              </p>
            )
          }
        />
      </Section>
    </>
  )
}
