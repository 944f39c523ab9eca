import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { addTalkRecordingAction, decideTalkAction, releaseTalkAction, reviewTalkAction } from '@/lib/talks/actions'
import type { Proposal } from '@/lib/talks/queries'

const scores = ['1', '2', '3', '4', '5'] as const

type OwnReview = { score: number; comment: string | null } | undefined

/** An organiser's own score and comment. */
export async function ReviewForm({ talkId, own }: { talkId: string; own: OwnReview }) {
  const [t, common] = await Promise.all([getTranslations('talks.review'), getTranslations('common')])
  return (
    <ActionForm action={reviewTalkAction} submit={t('review-submit')} pending={t('review-pending')} id="review">
      <input type="hidden" name="talkId" value={talkId} />
      <ChoiceField
        name="score"
        label={t('own-score')}
        choose="one"
        required
        options={scores.map((value) => ({ value, label: value }))}
        defaultValues={own ? [String(own.score)] : []}
      />
      <TextAreaField name="comment" label={t('comment')} mark={common('optional')} defaultValue={own?.comment ?? ''} />
    </ActionForm>
  )
}

type DecisionFormProps = { talk: Proposal; sessions: readonly { value: string; label: string }[] }

/** What the answer is to be. */
export async function DecisionForm({ talk, sessions }: DecisionFormProps) {
  const t = await getTranslations('talks.review')
  return (
    <ActionForm
      action={decideTalkAction}
      submit={t('decide-submit')}
      pending={t('decide-pending')}
      tone="secondary"
      id="decide"
    >
      <input type="hidden" name="talkId" value={talk.id} />
      <SelectField
        name="decision"
        label={t('decision')}
        help={t('decide-help')}
        options={[
          { value: '', label: t('undecided') },
          ...sessions.map(({ value, label }) => ({ value, label: t('for-session', { session: label }) })),
          { value: 'DECLINE', label: t('decline') },
        ]}
        defaultValue={talk.verdict === 'DECLINE' ? 'DECLINE' : (talk.sessionId ?? '')}
      />
      <TextAreaField name="reason" label={t('reason')} help={t('reason-help')} defaultValue={talk.reason ?? ''} />
    </ActionForm>
  )
}

/** Taking an accepted talk out of its session, after a question. */
export async function ReleaseTalk({ talkId, session }: { talkId: string; session: string }) {
  const t = await getTranslations('talks.review')
  return (
    <Dialog
      id="release"
      open={t('release')}
      close={t('release-keep')}
      title={t('release-title', { session })}
      tone="secondary"
    >
      <p>{t('release-help')}</p>
      <ActionForm
        action={releaseTalkAction}
        submit={t('release')}
        pending={t('release-pending')}
        tone="danger"
        id="release-talk"
      >
        <input type="hidden" name="talkId" value={talkId} />
      </ActionForm>
    </Dialog>
  )
}

export async function RecordingForm({ talk }: { talk: Proposal }) {
  const t = await getTranslations('talks.review')
  return (
    <ActionForm
      action={addTalkRecordingAction}
      submit={t('recording-submit')}
      pending={t('review-pending')}
      id="recording"
    >
      <input type="hidden" name="talkId" value={talk.id} />
      <TextField
        name="recordingUrl"
        type="url"
        label={t('recording')}
        spellCheck={false}
        defaultValue={talk.recordingUrl ?? ''}
      />
    </ActionForm>
  )
}
