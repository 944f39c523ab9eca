import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Meter } from '@/components/ui/meter'
import { DateTimeField } from '@/components/ui/text-field'
import { type Actor, can } from '@/lib/auth/permissions'
import { daysLater, localTimeOf } from '@/lib/calendar/zone'
import { formatZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { closeVoteAction, openVoteAction } from '@/lib/votes/actions'
import type { RollCall as Called } from '@/lib/votes/queries'
import { refuseClosing, type votingDay as votingDayOf } from '@/lib/votes/rules'

type RollCallProps = {
  called: Called
  /** At which it could be opened now, of those days that this meeting is held on; absent once it is open. */
  votingDay: ReturnType<typeof votingDayOf> | undefined
  meeting: { slug: string; organiserId: string | null }
  /** The day of the meeting. */
  heldOn: string
  /** Who has checked in. */
  present: ReadonlySet<string>
  viewer: Actor
  locale: Locale
  timeZone: string
  at: Date
}

/**
 * A vote on the screen at the meeting: opened, called through and closed there. Everyone casts their own ballot, on the
 * nomination's page; the screen shows who is there and who has voted, never how.
 */
export async function RollCall(props: RollCallProps) {
  const { called, viewer, locale } = props
  const t = await getTranslations('votes')
  const { id, status, election } = called
  return (
    <section className="roll-call" id={`vote-${id}`} aria-label={t('roll-call.title')}>
      {status === 'SCHEDULED' && can(viewer, 'vote.open', called) && <Opening {...props} />}
      {status === 'OPEN' && election && <Calling {...props} election={election} />}
      {election?.closedAt && election.carried !== null && (
        <p>
          <strong>{t(election.carried ? 'result.carried' : 'result.failed')}</strong>{' '}
          {t('result.strip-label', {
            electorate: election.voters.length,
            inFavour: election.inFavour ?? 0,
            against: election.against ?? 0,
            abstained: election.abstained ?? 0,
            absent: election.voters.filter(({ hasVoted }) => !hasVoted).length,
          })}{' '}
          <a href={`/${locale}/nominations/${id}/result`}>{t('result.link')}</a>
        </p>
      )}
    </section>
  )
}

async function Opening({ called, votingDay, meeting, locale, timeZone, at }: RollCallProps) {
  const [t, refusals] = await Promise.all([getTranslations('votes'), getTranslations('refusals')])
  if (!votingDay) return null
  if ('reason' in votingDay) return <p>{refusals(votingDay.reason)}</p>
  return (
    <ActionForm
      action={openVoteAction}
      submit={t('opening.submit')}
      pending={t('opening.pending')}
      tone="secondary"
      id={`open-vote-${called.id}`}
    >
      <input type="hidden" name="nominationId" value={called.id} />
      <input type="hidden" name="meeting" value={meeting.slug} />
      <input type="hidden" name="meetingOn" value={votingDay.meetingOn} />
      <DateTimeField
        name="closesAt"
        label={t('opening.closes')}
        help={t('opening.closes-help', { zone: formatZone(locale, timeZone, at) })}
        defaultValue={localTimeOf(daysLater(at, 1, timeZone), timeZone)}
        required
      />
    </ActionForm>
  )
}

type CallingProps = RollCallProps & { election: NonNullable<Called['election']> }

async function Calling(props: CallingProps) {
  const { called, election, present, locale } = props
  const t = await getTranslations('votes')
  const voted = election.voters.filter(({ hasVoted }) => hasVoted).length
  const label = t('progress.meter', { electorate: election.voters.length, voted })
  return (
    <>
      <p>
        {label} <a href={`/${locale}/nominations/${called.id}`}>{t('roll-call.vote')}</a>
      </p>
      <Meter label={label} value={election.voters.length > 0 ? voted / election.voters.length : 0} />
      <ul className="roll">
        {election.voters.map(({ personId, hasVoted, person }) => (
          <li key={personId} data-voted={hasVoted ? '' : undefined}>
            <span>{person.name}</span>{' '}
            <span className="roll-state">
              {t(hasVoted ? 'roll-call.voted' : present.has(personId) ? 'roll-call.waiting' : 'roll-call.absent')}
            </span>
          </li>
        ))}
      </ul>
      <Closing {...props} waiting={election.voters.length - voted} />
    </>
  )
}

async function Closing(props: CallingProps & { waiting: number }) {
  const { called, election, waiting, meeting, heldOn, viewer, at } = props
  const [t, refusals] = await Promise.all([getTranslations('votes.close'), getTranslations('refusals')])
  if (!can(viewer, 'vote.close', called)) return null
  // It may have been opened at an earlier meeting, which another organised.
  const organiserIds = meeting.organiserId && election.meetingOn === heldOn ? [meeting.organiserId] : []
  const leads = can(viewer, 'vote.close-early', { ...called, organiserIds })
  const refusal = refuseClosing({ closesAt: election.closesAt, waiting }, leads, at)
  if (refusal) return <p className="field-help">{refusals(refusal)}</p>
  return (
    <ActionForm
      action={closeVoteAction}
      submit={t('submit')}
      pending={t('pending')}
      tone="secondary"
      id={`close-vote-${called.id}`}
    >
      <input type="hidden" name="electionId" value={election.id} />
      <input type="hidden" name="meeting" value={meeting.slug} />
      <p className="field-help">{t('help')}</p>
    </ActionForm>
  )
}
