import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { entryOf } from '@/components/nominations/entry'
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Arithmetic } from '@/components/votes/arithmetic'
import { Confirmation } from '@/components/votes/confirmation'
import { PositionStrip } from '@/components/votes/position-strip'
import { PositionTable, positionsOf } from '@/components/votes/position-table'
import { Recount } from '@/components/votes/recount'
import { ResultFacts } from '@/components/votes/result-facts'
import { SecretReasons } from '@/components/votes/secret-reasons'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { getCharter, getSite } from '@/lib/content/load'
import { findRule } from '@/lib/governance/rules'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getNomination } from '@/lib/nominations/queries'
import { getVote } from '@/lib/votes/queries'
import { countsOf } from '@/lib/votes/result'
import { retryMeeting } from '@/lib/votes/venue'

export async function generateMetadata({ params }: PageProps<'/[locale]/nominations/[id]/result'>) {
  const [locale, { id }] = await Promise.all([pageLocale(params), params])
  const nomination = await getNomination(await getActor(), id)
  if (!nomination) return {}
  const [t, entry] = await Promise.all([getTranslations('votes.result'), entryOf(nomination)])
  return pageMetadata(locale, `/nominations/${id}/result`, t('title', { entry }), t('description', { entry }))
}

/** The result sheet, which prints on paper: positions, arithmetic, confirmation. Nothing before the vote has closed. */
export default async function ResultPage({ params, searchParams }: PageProps<'/[locale]/nominations/[id]/result'>) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const viewer = await getActor()
  const nomination = await getNomination(viewer, id)
  const vote = nomination && (await getVote(viewer, id))
  if (!nomination || !vote?.isPublished) notFound()
  const [t, nominations, common] = await Promise.all([
    getTranslations('votes.result'),
    getTranslations('nominations'),
    getTranslations('common'),
  ])
  const entry = await entryOf(nomination)
  const charter = getCharter()
  const { timeZone } = getSite()
  const counts = countsOf(vote)
  const { nextTryAt } = nomination
  const retryAt = nextTryAt && (await retryMeeting(viewer, charter, { nextTryAt, meetingOn: vote.meetingOn }))
  const isSecret = vote.terms.ballot === 'secret'
  const showsReasons = can(viewer, 'nomination.discuss')
  const names = positionsOf(vote).map(({ elector }) => elector.person.name)
  const shown = { vote, nomination, viewer, locale, timeZone }
  const trail = [
    { href: `/${locale}/nominations`, label: nominations('title') },
    { href: `/${locale}/nominations/${id}`, label: entry },
  ]
  return (
    <>
      <PageHeader
        title={t('title', { entry })}
        kicker={<Badge tone={vote.carried ? 'good' : 'bad'}>{vote.carried ? t('carried') : t('failed')}</Badge>}
        breadcrumbs={{ label: common('breadcrumbs'), trail }}
      />
      <DoneNotice done={done} />
      <Section id="strip" title={t('strip')}>
        <PositionStrip counts={counts} rule={vote.terms} {...(isSecret ? {} : { names })} />
      </Section>
      <Section id="arithmetic" title={t('arithmetic')}>
        <Arithmetic
          vote={vote}
          counts={counts}
          ruleTitle={findRule(charter, vote.ruleId, vote.ruleVersion)?.title[locale] ?? vote.ruleId}
          locale={locale}
        />
        <Confirmation {...shown} />
      </Section>
      <Section id="positions" title={isSecret ? t('took') : t('positions')}>
        <PositionTable vote={vote} counts={counts} locale={locale} showsReasons={showsReasons} />
        {showsReasons && <SecretReasons reasons={vote.reasons} />}
        {!showsReasons && <p className="field-help">{t('reasons-members')}</p>}
      </Section>
      <ResultFacts {...shown} retryAt={retryAt} />
      <Recount locale={locale} nominationId={id} />
    </>
  )
}
