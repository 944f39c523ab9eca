import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type Actor, can } from '@/lib/auth/permissions'
import { cancelSignUpAction, signUpAction } from '@/lib/events/actions'
import type { EventDetail } from '@/lib/events/queries'
import { refuseCancelSignUp, refuseSignUp } from '@/lib/events/rules'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type SignUpPanelProps = { event: EventDetail; viewer: Actor; locale: Locale; timeZone: string; at: Date }

/** What the viewer can do about the event: sign up, wait, give the place back, or why not. */
export async function SignUpPanel(props: SignUpPanelProps) {
  const t = await getTranslations('events.sign')
  return (
    <section className="sign-up" aria-labelledby="sign-up">
      <h2 id="sign-up">{t('title')}</h2>
      {props.event.own ? <OwnPlace {...props} own={props.event.own} /> : <Offer {...props} />}
    </section>
  )
}

async function OwnPlace({ event, own, at }: SignUpPanelProps & { own: NonNullable<EventDetail['own']> }) {
  const t = await getTranslations('events.sign')
  const confirmed = own.status === 'CONFIRMED'
  return (
    <>
      <Notice tone={confirmed ? 'success' : 'info'} title={confirmed ? t('confirmed') : t('in-line')}>
        <p>{confirmed ? t('confirmed-lead') : t('in-line-lead', { ahead: own.ahead })}</p>
      </Notice>
      {!refuseCancelSignUp(event, at) && (
        <>
          <ActionForm action={cancelSignUpAction} submit={t('cancel')} pending={t('cancel-pending')} tone="secondary">
            <input type="hidden" name="eventId" value={event.id} />
          </ActionForm>
          <p className="field-help">{t('cancel-help')}</p>
        </>
      )}
    </>
  )
}

async function Offer({ event, viewer, locale, timeZone, at }: SignUpPanelProps) {
  const [t, refusals] = await Promise.all([getTranslations('events.sign'), getTranslations('refusals')])
  const refusal = refuseSignUp(event, at)
  if (refusal === 'sign-up-not-open')
    return <p>{t('opens', { time: formatDateTime(locale, event.signUpOpensAt, timeZone) })}</p>
  if (refusal) return <p>{refusals(refusal)}</p>
  if (viewer.kind !== 'account') {
    const to = encodeURIComponent(`/${locale}/events/${event.slug}`)
    return (
      <>
        <p>{t('visitor')}</p>
        <LinkButton href={`/${locale}/sign-in?to=${to}`} tone="primary">
          {t('sign-in')}
        </LinkButton>
      </>
    )
  }
  if (!can(viewer, 'event.sign-up')) {
    return (
      <>
        <p>{t('not-member')}</p>
        <LinkButton href={`/${locale}/join/apply`} tone="primary">
          {t('apply')}
        </LinkButton>
      </>
    )
  }
  const full = event.taken >= event.capacity
  return (
    <>
      {full && <p>{t('waiting-help')}</p>}
      <ActionForm action={signUpAction} submit={full ? t('submit-waiting') : t('submit')} pending={t('pending')}>
        <input type="hidden" name="eventId" value={event.id} />
      </ActionForm>
    </>
  )
}
