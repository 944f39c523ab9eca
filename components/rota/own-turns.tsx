import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { formatDateTime, formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import {
  addAbsenceAction,
  answerSwapAction,
  askSwapAction,
  removeAbsenceAction,
  skipTurnAction,
  withdrawSwapAction,
} from '@/lib/rota/actions'
import type { ComingTurn, getOwnRota } from '@/lib/rota/queries'

type Own = Awaited<ReturnType<typeof getOwnRota>>
type OwnTurnsProps = { personId: string; turns: readonly ComingTurn[]; own: Own; locale: Locale; timeZone: string }

/** The reader's own turns, what others ask of them, and when they are away. */
export async function OwnTurns({ personId, turns, own, locale, timeZone }: OwnTurnsProps) {
  const t = await getTranslations('rota')
  const mine = turns.filter(({ person }) => person?.id === personId)
  const others = turns.filter(({ person }) => person && person.id !== personId)
  return (
    <Section id="own" title={t('own')}>
      <SwapRequests own={own} locale={locale} timeZone={timeZone} />
      {mine.length === 0 && <p>{t('own-none')}</p>}
      {mine.map((turn) => (
        <OwnTurn key={turn.id} turn={turn} others={others} locale={locale} timeZone={timeZone} />
      ))}
      <Absences own={own} locale={locale} timeZone={timeZone} />
    </Section>
  )
}

type OwnTurnProps = { turn: ComingTurn; others: readonly ComingTurn[]; locale: Locale; timeZone: string }

async function OwnTurn({ turn, others, locale, timeZone }: OwnTurnProps) {
  const t = await getTranslations('rota')
  const nameOf = ({ event, startsAt }: ComingTurn) => {
    const time = formatDateTime(locale, startsAt, timeZone)
    return event ? t('session-at', { title: pick(event, 'title', locale), time }) : t('meeting-at', { time })
  }
  const alike = others.filter(({ kind }) => kind === turn.kind)
  return (
    <Disclosure summary={nameOf(turn)}>
      <p>
        <a
          href={
            turn.event
              ? `/${locale}/admin/events/${turn.event.slug}`
              : `/${locale}/meetings/${turn.meeting?.slug}/organise`
          }
        >
          {t(turn.event ? 'to-organise-session' : 'to-organise')}
        </a>
      </p>
      {alike.length > 0 && (
        <ActionForm
          action={askSwapAction}
          submit={t('swap')}
          pending={t('pending')}
          tone="secondary"
          id={`swap-${turn.id}`}
        >
          <input type="hidden" name="dutyId" value={turn.id} />
          <SelectField
            name="wantedId"
            label={t('swap-with')}
            help={t('swap-help')}
            options={alike.map((other) => ({
              value: other.id,
              label: `${nameOf(other)} · ${other.person?.name}`,
            }))}
          />
        </ActionForm>
      )}
      <ActionForm
        action={skipTurnAction}
        submit={t('skip')}
        pending={t('pending')}
        tone="secondary"
        id={`skip-${turn.id}`}
      >
        <input type="hidden" name="dutyId" value={turn.id} />
        <TextField name="reason" label={t('skip-reason')} help={t('skip-help')} />
      </ActionForm>
    </Disclosure>
  )
}

type OwnProps = Pick<OwnTurnsProps, 'own' | 'locale' | 'timeZone'>

async function SwapRequests({ own, locale, timeZone }: OwnProps) {
  const t = await getTranslations('rota')
  const time = (at: Date) => formatDateTime(locale, at, timeZone)
  return (
    <>
      {own.asked.map(({ id, asker, given, wanted }) => (
        <div key={id} className="swap-request">
          <p>{t('asked', { name: asker.name, theirs: time(given.startsAt), yours: time(wanted.startsAt) })}</p>
          <div className="actions">
            <ActionForm
              action={answerSwapAction}
              submit={t('accept')}
              pending={t('pending')}
              id={`accept-${id}`}
              inline
            >
              <input type="hidden" name="swapId" value={id} />
              <input type="hidden" name="answer" value="accept" />
            </ActionForm>
            <ActionForm
              action={answerSwapAction}
              submit={t('decline')}
              pending={t('pending')}
              tone="secondary"
              id={`decline-${id}`}
              inline
            >
              <input type="hidden" name="swapId" value={id} />
              <input type="hidden" name="answer" value="decline" />
            </ActionForm>
          </div>
        </div>
      ))}
      {own.asking.map(({ id, asked, given, wanted }) => (
        <div key={id} className="swap-request">
          <p>{t('asking', { name: asked.name, yours: time(given.startsAt), theirs: time(wanted.startsAt) })}</p>
          <ActionForm
            action={withdrawSwapAction}
            submit={t('withdraw')}
            pending={t('pending')}
            tone="quiet"
            id={`withdraw-${id}`}
            inline
          >
            <input type="hidden" name="swapId" value={id} />
          </ActionForm>
        </div>
      ))}
    </>
  )
}

async function Absences({ own, locale, timeZone }: OwnProps) {
  const t = await getTranslations('rota')
  const lastDay = (until: Date) => formatDay(locale, new Date(until.getTime() - 1), timeZone)
  return (
    <>
      <h3>{t('away')}</h3>
      <p>{t('away-lead')}</p>
      <ul className="absences">
        {own.absences.map(({ id, from, until }) => (
          <li key={id}>
            {t('away-from-until', { from: formatDay(locale, from, timeZone), until: lastDay(until) })}
            <ActionForm
              action={removeAbsenceAction}
              submit={t('away-remove')}
              pending={t('pending')}
              tone="quiet"
              id={`back-${id}`}
              inline
            >
              <input type="hidden" name="absenceId" value={id} />
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm
        action={addAbsenceAction}
        submit={t('away-add')}
        pending={t('pending')}
        tone="secondary"
        id="add-absence"
      >
        <TextField name="from" type="date" label={t('away-from')} required />
        <TextField name="until" type="date" label={t('away-until')} required />
      </ActionForm>
    </>
  )
}
