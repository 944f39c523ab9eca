import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { FileField } from '@/components/ui/file-field'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import {
  addSlidesAction,
  answerInvitationAction,
  inviteSpeakerAction,
  submitTalkAction,
  withdrawTalkAction,
} from '@/lib/talks/actions'
import type { OwnTalk } from '@/lib/talks/queries'
import { refuseSubmitTalk, refuseWithdrawTalk } from '@/lib/talks/rules'

type TalkMovesProps = { talk: OwnTalk; locale: Locale; at: Date }

/** Submitting a draft, and withdrawing. */
export async function TalkMoves({ talk, locale, at }: TalkMovesProps) {
  const t = await getTranslations('talks.own')
  const id = <input type="hidden" name="talkId" value={talk.id} />
  return (
    <>
      {!refuseSubmitTalk(talk) && (
        <ActionForm
          action={submitTalkAction}
          submit={t('submit')}
          pending={t('submit-pending')}
          id="submit-talk"
          inline
        >
          {id}
        </ActionForm>
      )}
      {!refuseWithdrawTalk(talk, talk.session, at) && (
        <Dialog id="withdraw" open={t('withdraw')} close={t('keep')} title={t('withdraw')} tone="secondary">
          <p>
            {talk.session
              ? t('withdraw-accepted', { session: pick(talk.session, 'title', locale) })
              : t('withdraw-help')}
          </p>
          <ActionForm
            action={withdrawTalkAction}
            submit={t('withdraw')}
            pending={t('withdraw-pending')}
            tone="danger"
            id="withdraw-talk"
          >
            {id}
          </ActionForm>
        </Dialog>
      )}
    </>
  )
}

/** What was asked of someone: to speak, too. */
export async function InvitationForms({ talkId }: { talkId: string }) {
  const t = await getTranslations('talks.own')
  return (
    <div className="actions">
      {(['ACCEPTED', 'DECLINED'] as const).map((answer) => (
        <ActionForm
          key={answer}
          id={`invitation-${answer}`}
          action={answerInvitationAction}
          submit={answer === 'ACCEPTED' ? t('accept') : t('decline')}
          pending={t('answer-pending')}
          tone={answer === 'ACCEPTED' ? 'primary' : 'secondary'}
          inline
        >
          <input type="hidden" name="talkId" value={talkId} />
          <input type="hidden" name="answer" value={answer} />
        </ActionForm>
      ))}
    </div>
  )
}

export async function InviteSpeaker({ talkId }: { talkId: string }) {
  const t = await getTranslations('talks.own')
  return (
    <Section id="invite" title={t('invite')}>
      <ActionForm
        action={inviteSpeakerAction}
        submit={t('invite-submit')}
        pending={t('invite-pending')}
        tone="secondary"
        id="invite-speaker"
      >
        <input type="hidden" name="talkId" value={talkId} />
        <TextField name="person" label={t('invite-field')} help={t('invite-help')} spellCheck={false} required />
      </ActionForm>
    </Section>
  )
}

export async function SlidesForm({ talk }: { talk: OwnTalk }) {
  const [t, common] = await Promise.all([getTranslations('talks.own'), getTranslations('common')])
  return (
    <Section id="slides" title={t('slides')}>
      <ActionForm action={addSlidesAction} submit={t('slides-submit')} pending={t('slides-pending')} id="add-slides">
        <input type="hidden" name="talkId" value={talk.id} />
        <FileField
          name="slides"
          label={t('slides-file')}
          mark={common('optional')}
          help={t('slides-help')}
          accept="application/pdf"
        />
        <TextField
          name="slidesUrl"
          type="url"
          label={t('slides-url')}
          mark={common('optional')}
          spellCheck={false}
          defaultValue={talk.slidesUrl ?? ''}
        />
      </ActionForm>
    </Section>
  )
}
