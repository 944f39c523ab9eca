import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { checkInAction, sendApologiesAction } from '@/lib/sessions/actions'

type TakePartProps = {
  meetingId: string
  own: 'PRESENT' | 'ONLINE' | 'APOLOGIES' | null
  /** While the meeting is held, one checks in; before that, one may send apologies. */
  isOpen: boolean
  mayExcuse: boolean
  /** From the QR code. */
  code: string
}

/** A member's own part in a meeting: checking in by the code, or sending apologies. */
export async function TakePart({ meetingId, own, isOpen, mayExcuse, code }: TakePartProps) {
  const t = await getTranslations('sessions')
  if (!isOpen && !mayExcuse && !own) return null
  return (
    <section className="sign-up" aria-labelledby="take-part">
      <h2 id="take-part">{t('take-part')}</h2>
      {own && <Notice tone={own === 'APOLOGIES' ? 'info' : 'success'} title={t(`own.${own}`)} />}
      {isOpen && (
        <ActionForm action={checkInAction} submit={t('check-in.submit')} pending={t('pending')} id="check-in-form">
          <input type="hidden" name="meetingId" value={meetingId} />
          <TextField
            name="code"
            label={t('check-in.code')}
            help={t('check-in.code-help')}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={code}
            required
          />
          <ChoiceField
            name="kind"
            label={t('check-in.how')}
            options={[
              { value: 'PRESENT', label: t('kind.PRESENT') },
              { value: 'ONLINE', label: t('kind.ONLINE') },
            ]}
            choose="one"
            required
            defaultValues={['ONLINE']}
          />
        </ActionForm>
      )}
      {!isOpen && mayExcuse && own !== 'APOLOGIES' && (
        <ActionForm
          action={sendApologiesAction}
          submit={t('apologies')}
          pending={t('pending')}
          tone="secondary"
          id="apologies"
        >
          <input type="hidden" name="meetingId" value={meetingId} />
        </ActionForm>
      )}
    </section>
  )
}
