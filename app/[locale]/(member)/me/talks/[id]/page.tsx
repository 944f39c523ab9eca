import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { DoneNotice } from '@/components/layout/done-notice'
import { InvitationForms, InviteSpeaker, SlidesForm, TalkMoves } from '@/components/talks/own-talk'
import { OwnTalkState } from '@/components/talks/own-talk-state'
import { TalkBadge } from '@/components/talks/talk-badge'
import { TalkForm } from '@/components/talks/talk-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireAccount } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getOwnTalk } from '@/lib/talks/queries'
import { refuseEditTalk, refuseSlides } from '@/lib/talks/rules'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/talks/[id]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('talks.own')
  return { title: t('title'), robots: { index: false } }
}

/** A talk as its speakers see it: how it stands, who speaks, its slides, and changing it. */
export default async function OwnTalkPage({ params, searchParams }: PageProps<'/[locale]/me/talks/[id]'>) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const talk = await getOwnTalk(await requireAccount(locale, `/${locale}/me/talks/${id}`), id)
  if (!talk) notFound()
  const [t, all, common] = await Promise.all([
    getTranslations('talks.own'),
    getTranslations('talks'),
    getTranslations('common'),
  ])
  const { areas, timeZone } = getSite()
  const mayEdit = talk.isOwn && !refuseEditTalk(talk)
  return (
    <>
      <PageHeader
        title={talk.title}
        kicker={<TalkBadge status={talk.status} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me/talks`, label: t('title') }] }}
        actions={talk.isOwn && <TalkMoves talk={talk} locale={locale} at={now()} />}
      />
      <DoneNotice done={done} />
      {talk.part !== 'ACCEPTED' && (
        <Notice title={t('invited-by', { name: talk.proposer })}>
          <InvitationForms talkId={id} />
        </Notice>
      )}
      <OwnTalkState talk={talk} locale={locale} timeZone={timeZone} />
      {talk.part === 'ACCEPTED' && !refuseSlides(talk) && <SlidesForm talk={talk} />}
      {mayEdit && <InviteSpeaker talkId={id} />}
      {mayEdit ? (
        <Section id="edit" title={all('form.edit')}>
          <TalkForm areas={areas.map(({ id: value, name }) => ({ value, label: name[locale] }))} talk={talk} />
        </Section>
      ) : (
        <Section id="abstract" title={all('abstract')}>
          <Prose html={memberTextHtml(talk.abstract)} />
        </Section>
      )}
    </>
  )
}
