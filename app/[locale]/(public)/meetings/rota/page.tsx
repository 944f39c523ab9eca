import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { pageMetadata } from '@/components/layout/page-metadata'
import { CoreDevelopers } from '@/components/rota/core-developers'
import { CountTable, HistoryTable } from '@/components/rota/count-table'
import { OwnTurns } from '@/components/rota/own-turns'
import { TurnTable } from '@/components/rota/turn-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { nextRuleChange, ruleInForce } from '@/lib/content/charter-rules'
import { getCharter, getSite } from '@/lib/content/load'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'
import {
  countTurns,
  getOwnRota,
  listComingTurns,
  listCoreDevelopers,
  listMarkable,
  listPastTurns,
} from '@/lib/rota/queries'

export async function generateMetadata({ params }: PageProps<'/[locale]/meetings/rota'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('rota')
  return pageMetadata(locale, '/meetings/rota', t('title'), await leadOf(now()))
}

/** Who organises the regular meetings and the sharing sessions, and who did. `?after=` continues the history. */
export default async function RotaPage({ params, searchParams }: PageProps<'/[locale]/meetings/rota'>) {
  const locale = await pageLocale(params)
  const [viewer, query, t, meetings, common] = await Promise.all([
    getActor(),
    searchParams,
    getTranslations('rota'),
    getTranslations('meetings'),
    getTranslations('common'),
  ])
  const at = now()
  const { timeZone } = getSite()
  const after = typeof query.after === 'string' ? query.after : undefined
  const [turns, counts, history, coreDevelopers, markable, own] = await Promise.all([
    listComingTurns(viewer, at),
    countTurns(viewer, at),
    listPastTurns(viewer, at, after),
    listCoreDevelopers(viewer, at),
    listMarkable(viewer, at),
    getOwnRota(viewer, at),
  ])
  const personId = viewer.kind === 'account' ? viewer.personId : null
  const takesTurns =
    personId !== null &&
    [...counts.MEETING, ...counts.SHARING_SESSION, ...turns].some(
      (one) => ('person' in one ? one.person?.id : one.id) === personId,
    )
  const where = { locale, timeZone }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={await leadOf(at)}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/meetings`, label: meetings('title') }],
        }}
      />
      <DoneNotice done={query.done} />
      {personId && takesTurns && <OwnTurns personId={personId} turns={turns} own={own} {...where} />}
      <Section id="coming" title={t('coming')} lead={t('coming-lead')}>
        {turns.length > 0 ? <TurnTable turns={turns} {...where} /> : <EmptyState title={t('coming-none')} />}
      </Section>
      <Section id="counts" title={t('counts')}>
        <CountTable counts={counts.MEETING} caption={t('counts-meetings')} {...where} />
        <CountTable counts={counts.SHARING_SESSION} caption={t('counts-sessions')} {...where} />
      </Section>
      <Section id="history" title={t('history')}>
        {history.rows.length > 0 ? (
          <HistoryTable turns={history.rows} {...where} />
        ) : (
          <EmptyState title={t('history-none')} />
        )}
        <Pagination
          label={common('pages.label')}
          next={
            history.next
              ? { href: `/${locale}/meetings/rota?after=${history.next}`, label: common('pages.next') }
              : undefined
          }
        />
      </Section>
      <CoreDevelopers
        people={coreDevelopers}
        markable={can(viewer, 'core-developer.mark') ? markable : null}
        locale={locale}
      />
    </>
  )
}

async function leadOf(at: Date): Promise<string> {
  const [t, common] = await Promise.all([getTranslations('rota'), getTranslations('common')])
  holdsUntil(at, nextRuleChange(getCharter(), at))
  const { meeting = [], sharingSession = [] } = ruleInForce(getCharter(), 'organiser-rotation', at)?.parameters ?? {}
  const named = (groups: typeof meeting) => groups.map((group) => t(`who.${group}`)).join(common('list.separator'))
  return t('lead', { who: named(meeting), whoForSessions: named(sharingSession) })
}
