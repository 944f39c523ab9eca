import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type Actor, can } from '@/lib/auth/permissions'
import type { EventDetail } from '@/lib/events/queries'
import { questionsOf } from '@/lib/events/schema'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { acceptPlaceAction, cancelSignUpAction, signUpAction } from '@/lib/sign-ups/actions'
import { MOST_AHEAD, refuseAcceptPlace, refuseCancelSignUp, refuseCheckIn, refuseSignUp } from '@/lib/sign-ups/rules'
import { QuestionFields } from './question-fields'

type SignUpPanelProps = { event: EventDetail; viewer: Actor; locale: Locale; timeZone: string; at: Date }
type OwnPlaceProps = SignUpPanelProps & { own: NonNullable<EventDetail['own']> }

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

async function OwnPlace({ event, own, locale, timeZone, at }: OwnPlaceProps) {
  const t = await getTranslations('events.sign')
  return (
    <>
      <OwnNotice {...{ event, own, locale, timeZone, at }} />
      {own.status === 'CONFIRMED' && !own.checkedInAt && !refuseCheckIn(event, at) && (
        <LinkButton href={`/${locale}/events/${event.slug}/check-in`} tone="primary">
          {t('check-in')}
        </LinkButton>
      )}
      {!refuseAcceptPlace(event, own, at) && (
        <ActionForm action={acceptPlaceAction} submit={t('accept')} pending={t('accept-pending')} id="accept">
          <input type="hidden" name="eventId" value={event.id} />
        </ActionForm>
      )}
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

async function OwnNotice({ own, locale, timeZone }: Omit<OwnPlaceProps, 'viewer'>) {
  const t = await getTranslations('events.sign')
  const { status, ahead, acceptBy, checkedInAt } = own
  if (status === 'CONFIRMED' && checkedInAt) return <Notice tone="success" title={t('checked-in')} />
  if (status === 'CONFIRMED')
    return (
      <Notice tone="success" title={t('confirmed')}>
        <p>{t('confirmed-lead')}</p>
      </Notice>
    )
  if (status === 'OFFERED' && acceptBy)
    return (
      <Notice tone="info" title={t('offered')}>
        <p>{t('offered-lead', { until: formatDateTime(locale, acceptBy, timeZone) })}</p>
      </Notice>
    )
  return (
    <Notice tone="info" title={t('in-line')}>
      <p>{ahead < MOST_AHEAD ? t('in-line-lead', { ahead }) : t('in-line-long', { ahead })}</p>
    </Notice>
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
  return <SignUpForm event={event} locale={locale} />
}

async function SignUpForm({ event, locale }: Pick<SignUpPanelProps, 'event' | 'locale'>) {
  const [t, common] = await Promise.all([getTranslations('events.sign'), getTranslations('common')])
  const full = event.taken >= event.capacity
  return (
    <>
      {full && <p>{t('waiting-help')}</p>}
      {full && event.acceptHours && <p>{t('waiting-accept', { hours: event.acceptHours })}</p>}
      <ActionForm action={signUpAction} submit={full ? t('submit-waiting') : t('submit')} pending={t('pending')}>
        <input type="hidden" name="eventId" value={event.id} />
        <QuestionFields questions={questionsOf(event)} locale={locale} optional={common('optional')} />
      </ActionForm>
    </>
  )
}
