import { getTranslations } from 'next-intl/server'
import { AnswerForms } from '@/components/nominations/answer-forms'
import { RecusalForm } from '@/components/nominations/recusal-form'
import { WithdrawForm } from '@/components/nominations/withdraw-form'
import { LinkButton } from '@/components/ui/button'
import { Electorate } from '@/components/votes/electorate'
import { OpeningForm } from '@/components/votes/opening-form'
import { VotePanel } from '@/components/votes/vote-panel'
import { type Actor, can } from '@/lib/auth/permissions'
import { getCharter, getSite } from '@/lib/content/load'
import type { Locale } from '@/lib/i18n/routing'
import type { NominationDetail } from '@/lib/nominations/queries'
import { refuseMove, refuseRecusal } from '@/lib/nominations/rules'
import type { NominationStanding } from '@/lib/nominations/standing'
import { getVotingDay, listOrganisersOn, type Vote } from '@/lib/votes/queries'

type NominationAsideProps = {
  nomination: NominationDetail
  vote: Vote | null
  standing: NominationStanding | null
  viewer: Actor
  locale: Locale
  timeZone: string
  at: Date
}

/** What the viewer can do about the nomination now, and who votes on it. */
export async function NominationAside(props: NominationAsideProps) {
  const { nomination, vote, viewer, locale, standing } = props
  const { id, status, nomineeId } = nomination
  const t = await getTranslations('votes.result')
  const parameters = standing?.rule.parameters
  const mayAnswer = status === 'SUBMITTED' && can(viewer, 'nomination.answer', nomination)
  const mayWithdraw = can(viewer, 'nomination.withdraw', nomination) && !refuseMove(status, 'withdraw')
  const isRecused = viewer.kind === 'account' && nomination.recusals.some((one) => one.personId === viewer.personId)
  const mayRecuse = nomination.acceptedAt && can(viewer, 'nomination.recuse', { nomineeId }) && !refuseRecusal(status)
  const mayClose = status === 'OPEN' && can(viewer, 'vote.close', nomination)
  const organiserIds = vote && mayClose ? await listOrganisersOn(viewer, vote.meetingOn) : []
  return (
    <aside className="nomination-aside">
      {mayAnswer && parameters && (
        <AnswerForms
          nomination={nomination}
          rule={parameters}
          areas={getSite().areas}
          template={getCharter().workPlanTemplate?.[locale] ?? ''}
        />
      )}
      {status === 'OPEN' && vote && <VotePanel {...props} vote={vote} organiserIds={organiserIds} />}
      {vote?.isPublished && (
        <section aria-label={t('strip')}>
          <LinkButton href={`/${locale}/nominations/${id}/result`} tone="primary">
            {t('link')}
          </LinkButton>
        </section>
      )}
      {vote?.end === 'WITHDRAWN' && <p>{t('withdrawn')}</p>}
      <BeforeVote {...props} />
      {mayRecuse && <RecusalForm nominationId={id} isRecused={isRecused} />}
      {mayWithdraw && <WithdrawForm nominationId={id} />}
    </aside>
  )
}

/** Before opening: who would vote and how many votes it takes, and the organiser's form. */
async function BeforeVote({ nomination, standing, viewer, locale, timeZone, at }: NominationAsideProps) {
  const { status, nomineeId, recusals, id, scheduledFor } = nomination
  if (!standing || refuseRecusal(status)) return null
  const mayOpen = !refuseMove(status, 'open') && can(viewer, 'vote.open', { nomineeId })
  return (
    <>
      {mayOpen && (
        <OpeningForm
          nominationId={id}
          meeting={await getVotingDay(viewer, nomination, at)}
          nextMeeting={scheduledFor && scheduledFor > at ? scheduledFor : null}
          {...{ locale, timeZone, at }}
        />
      )}
      <Electorate
        rule={standing.rule.parameters.vote}
        electors={standing.electors}
        recused={recusals.map(({ person }) => person)}
        locale={locale}
      />
    </>
  )
}
