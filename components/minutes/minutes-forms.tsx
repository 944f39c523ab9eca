import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import {
  beginMinutesAction,
  handBackAction,
  handInAction,
  publishMinutesAction,
  reviseMinutesAction,
  saveMinutesAction,
} from '@/lib/minutes/actions'

type Written = { status: 'DRAFT' | 'REVIEW' | 'PUBLISHED'; text: string; revision: number }

export async function BeginMinutes({ meetingId }: { meetingId: string }) {
  const t = await getTranslations('minutes')
  return (
    <ActionForm action={beginMinutesAction} submit={t('begin')} pending={t('pending')} id="begin-minutes">
      <input type="hidden" name="meetingId" value={meetingId} />
      <p className="field-help">{t('begin-help')}</p>
    </ActionForm>
  )
}

type MinutesFormsProps = { meetingId: string; minutes: Written; mayPublish: boolean }

/** Writing, review, publication, and corrections after it: what can be done next. */
export async function MinutesForms({ meetingId, minutes, mayPublish }: MinutesFormsProps) {
  if (minutes.status === 'PUBLISHED') return <Revise meetingId={meetingId} minutes={minutes} />
  return (
    <>
      <Edit key={minutes.revision} meetingId={meetingId} minutes={minutes} />
      <Next meetingId={meetingId} status={minutes.status} mayPublish={mayPublish} />
    </>
  )
}

async function Edit({ meetingId, minutes }: { meetingId: string; minutes: Written }) {
  const t = await getTranslations('minutes')
  return (
    <ActionForm action={saveMinutesAction} submit={t('save')} pending={t('pending')} tone="secondary" id="save-minutes">
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="revision" value={minutes.revision} />
      <TextAreaField
        name="text"
        label={t('text')}
        help={t('text-help')}
        rows={20}
        defaultValue={minutes.text}
        required
      />
    </ActionForm>
  )
}

type NextProps = { meetingId: string; status: 'DRAFT' | 'REVIEW'; mayPublish: boolean }

async function Next({ meetingId, status, mayPublish }: NextProps) {
  const t = await getTranslations('minutes')
  const field = <input type="hidden" name="meetingId" value={meetingId} />
  if (status === 'DRAFT')
    return (
      <ActionForm action={handInAction} submit={t('hand-in')} pending={t('pending')} id="hand-in">
        {field}
        <p className="field-help">{t('hand-in-help')}</p>
      </ActionForm>
    )
  return (
    <>
      {mayPublish ? (
        <ActionForm action={publishMinutesAction} submit={t('publish')} pending={t('pending')} id="publish-minutes">
          {field}
          <p className="field-help">{t('publish-help')}</p>
        </ActionForm>
      ) : (
        <p>{t('publish-other')}</p>
      )}
      <ActionForm action={handBackAction} submit={t('hand-back')} pending={t('pending')} tone="quiet" id="hand-back">
        {field}
      </ActionForm>
    </>
  )
}

async function Revise({ meetingId, minutes }: { meetingId: string; minutes: Written }) {
  const t = await getTranslations('minutes')
  return (
    <Disclosure summary={t('revise')}>
      <ActionForm
        action={reviseMinutesAction}
        submit={t('revise')}
        pending={t('pending')}
        tone="secondary"
        id="revise-minutes"
      >
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="revision" value={minutes.revision} />
        <TextAreaField
          name="text"
          label={t('text')}
          help={t('text-help')}
          rows={20}
          defaultValue={minutes.text}
          required
        />
        <TextField name="reason" label={t('reason')} required />
      </ActionForm>
    </Disclosure>
  )
}
