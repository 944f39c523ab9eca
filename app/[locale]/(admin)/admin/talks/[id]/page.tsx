import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Prose } from '@/components/content/prose'
import { DoneNotice } from '@/components/layout/done-notice'
import { ProposalFacts } from '@/components/talks/proposal-facts'
import { DecisionForm, RecordingForm, ReleaseTalk, ReviewForm } from '@/components/talks/review-forms'
import { TalkBadge } from '@/components/talks/talk-badge'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { memberTextHtml } from '@/lib/content/member-text'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'
import { getProposal, listOpenSessions } from '@/lib/talks/queries'
import { refuseReleaseTalk, refuseReviewTalk, refuseSlides } from '@/lib/talks/rules'
import { areasOf } from '@/lib/talks/schema'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/talks/[id]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('talks.review')
  return { title: t('title'), robots: { index: false } }
}

/** A proposal with what organisers think of it. Whoever speaks in it finds nothing here. */
export default async function ProposalPage({ params, searchParams }: PageProps<'/[locale]/admin/talks/[id]'>) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('talk.read-proposals', locale, `/${locale}/admin/talks/${id}`)
  const talk = await getProposal(account, id)
  if (!talk) notFound()
  const [sessions, t, all, common] = await Promise.all([
    refuseReviewTalk(talk) ? [] : listOpenSessions(account, now()),
    getTranslations('talks.review'),
    getTranslations('talks'),
    getTranslations('common'),
  ])
  const { areas } = getSite()
  const isOpen = !refuseReviewTalk(talk)
  return (
    <>
      <PageHeader
        title={talk.title}
        kicker={<TalkBadge status={talk.status} />}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/admin/talks`, label: t('title') }] }}
        actions={
          talk.session &&
          !refuseReleaseTalk(talk) && <ReleaseTalk talkId={id} session={pick(talk.session, 'title', locale)} />
        }
      />
      <DoneNotice done={done} />
      <ProposalFacts
        talk={talk}
        locale={locale}
        areas={areasOf(talk).map((area) => areas.find((one) => one.id === area)?.name[locale] ?? area)}
      />
      <Section id="abstract" title={all('abstract')}>
        <Prose html={memberTextHtml(talk.abstract)} />
      </Section>
      {isOpen && (
        <>
          <Section id="own-review" title={t('own-score')}>
            <ReviewForm talkId={id} own={talk.reviews.find(({ reviewerId }) => reviewerId === account.personId)} />
          </Section>
          <Section id="decision" title={t('decide')}>
            <DecisionForm
              talk={talk}
              sessions={sessions.map((session) => ({ value: session.id, label: pick(session, 'title', locale) }))}
            />
          </Section>
        </>
      )}
      {!refuseSlides(talk) && (
        <Section id="recording-link" title={t('recording')}>
          <RecordingForm talk={talk} />
        </Section>
      )}
    </>
  )
}
