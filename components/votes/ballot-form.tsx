import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { TextAreaField } from '@/components/ui/text-area-field'
import type { Actor } from '@/lib/auth/permissions'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { castBallotAction } from '@/lib/votes/actions'
import type { Vote } from '@/lib/votes/queries'
import { choices } from '@/lib/votes/rules'

type BallotFormProps = {
  vote: Vote
  nomination: { id: string; nomineeId: string; recusals: readonly { personId: string }[] }
  viewer: Actor
  locale: Locale
  timeZone: string
}

/** The viewer's ballot: to cast, to change, or why they have none. */
export async function BallotForm({ vote, nomination, viewer, locale, timeZone }: BallotFormProps) {
  const t = await getTranslations('votes.ballot')
  if (viewer.kind !== 'account') {
    const to = encodeURIComponent(`/${locale}/nominations/${nomination.id}`)
    return (
      <>
        <p>{t('visitor')}</p>
        <div className="actions">
          <LinkButton href={`/${locale}/sign-in?to=${to}`}>{t('sign-in')}</LinkButton>
        </div>
      </>
    )
  }
  if (viewer.personId === nomination.nomineeId) return <p>{t('nominee')}</p>
  if (nomination.recusals.some(({ personId }) => personId === viewer.personId)) return <p>{t('recused')}</p>
  const voter = vote.electors.find(({ personId }) => personId === viewer.personId)
  if (!voter) return <p>{t('outside')}</p>
  if (vote.terms.ballot === 'secret' && voter.hasVoted) return <Notice tone="success" title={t('cast-secret')} />
  return (
    <>
      <OwnBallot own={vote.own} locale={locale} timeZone={timeZone} />
      <Choices vote={vote} />
    </>
  )
}

async function OwnBallot({ own, locale, timeZone }: { own: Vote['own']; locale: Locale; timeZone: string }) {
  const [t, choice] = await Promise.all([getTranslations('votes.ballot'), getTranslations('votes.choice')])
  if (!own) return null
  return (
    <Notice tone="success" title={t('cast', { choice: choice(own.choice) })}>
      <p>{t('changes', { number: own.number, time: formatDateTime(locale, own.castAt, timeZone) })}</p>
    </Notice>
  )
}

async function Choices({ vote: { id, own, terms } }: { vote: Vote }) {
  const t = await getTranslations('votes')
  return (
    <>
      <p className="field-help">{t(terms.ballot)}</p>
      <ActionForm
        action={castBallotAction}
        submit={own ? t('ballot.change') : t('ballot.submit')}
        pending={t('ballot.pending')}
        id="cast-ballot"
      >
        <input type="hidden" name="electionId" value={id} />
        <ChoiceField
          name="choice"
          label={t('ballot.choice')}
          choose="one"
          options={choices.map((value) => ({
            value,
            label: t(`choice.${value}`),
            help: t(`choice-help.${value}`),
          }))}
          required
          {...(own ? { defaultValues: [own.choice] } : {})}
        />
        <TextAreaField
          name="reason"
          label={t('ballot.reason')}
          help={t(`ballot.reason-${terms.ballot}`)}
          rows={3}
          {...(own?.reason ? { defaultValue: own.reason } : {})}
        />
      </ActionForm>
    </>
  )
}
