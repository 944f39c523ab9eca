import { getTranslations } from 'next-intl/server'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { Meter } from '@/components/ui/meter'
import { type Actor, can } from '@/lib/auth/permissions'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Vote } from '@/lib/votes/queries'
import { refuseClosing } from '@/lib/votes/rules'
import { BallotForm } from './ballot-form'
import { CloseForm } from './close-form'
import { Needed } from './electorate'

type VotePanelProps = {
  vote: Vote
  nomination: { id: string; nomineeId: string; recusals: readonly { personId: string }[] }
  viewer: Actor
  /** Who organises the meeting that it is held at. */
  organiserIds: readonly string[]
  locale: Locale
  timeZone: string
  at: Date
}

/** An open vote: the viewer's own ballot, who has voted so far, and the organiser's button. */
export async function VotePanel(props: VotePanelProps) {
  const { vote, nomination, viewer, organiserIds, at } = props
  const t = await getTranslations('votes')
  const isOver = vote.closesAt <= at
  const waiting = vote.electors.filter(({ hasVoted }) => !hasVoted).length
  const leads = can(viewer, 'vote.close-early', { ...nomination, organiserIds })
  const refusal = refuseClosing({ closesAt: vote.closesAt, waiting }, leads, at)
  return (
    <>
      <section aria-labelledby="ballot">
        <h2 id="ballot">{t('ballot.title')}</h2>
        {isOver ? <p>{t('progress.over')}</p> : <BallotForm {...props} />}
      </section>
      <Progress {...props} />
      {can(viewer, 'vote.close', nomination) && <CloseForm electionId={vote.id} refusal={refusal} />}
    </>
  )
}

async function Progress({ vote, viewer, locale, timeZone }: VotePanelProps) {
  const t = await getTranslations('votes')
  const voted = vote.electors.filter(({ hasVoted }) => hasVoted)
  const waiting = vote.electors.filter(({ hasVoted }) => !hasVoted)
  const label = t('progress.meter', { electorate: vote.electors.length, voted: voted.length })
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('progress.title')}</h2>
      <p>{label}</p>
      <Meter label={label} value={vote.electors.length > 0 ? voted.length / vote.electors.length : 0} />
      <p>{t('progress.closes', { time: formatDateTime(locale, vote.closesAt, timeZone) })}</p>
      <p>
        <Needed rule={vote.terms} electorate={vote.electors.length} />
      </p>
      <Names title={t('progress.voted')} electors={voted} locale={locale} />
      <Names title={t('progress.waiting')} electors={waiting} locale={locale} />
      <p className="field-help">{t('progress.hidden')}</p>
      {viewer.kind === 'account' && <LiveRefresh seconds={10} />}
    </section>
  )
}

type NamesProps = { title: string; electors: Vote['electors']; locale: Locale }

const Names = ({ title, electors, locale }: NamesProps) =>
  electors.length === 0 ? null : (
    <div>
      <h3 className="kicker">{title}</h3>
      <ul className="electors">
        {electors.map(({ personId, person }) => (
          <li key={personId}>
            <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
