import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { answerPollAction } from '@/lib/meetings/actions'
import type { DayChoice } from '@/lib/meetings/rules'

export type Poll = { counts: ReadonlyMap<string, number>; answered: number; own: readonly string[] | null }

type DayPollProps = {
  meetingId: string
  choices: readonly DayChoice[]
  poll: Poll
  closesAt: Date
  mayAnswer: boolean
  locale: Locale
  timeZone: string
}

/** Which day suits: how many can come on each, and the reader's own answer. */
export async function DayPoll({ meetingId, choices, poll, closesAt, mayAnswer, locale, timeZone }: DayPollProps) {
  const t = await getTranslations('meetings.poll')
  const options = choices.map(({ day, startsAt }) => ({
    value: day,
    label: formatDateTime(locale, startsAt, timeZone),
    help: t('count', { count: poll.counts.get(day) ?? 0 }),
  }))
  return (
    <section className="sign-up" aria-labelledby="poll">
      <h2 id="poll">{t('title')}</h2>
      <p>{t('lead', { time: formatDateTime(locale, closesAt, timeZone) })}</p>
      {mayAnswer ? (
        <ActionForm action={answerPollAction} submit={t('submit')} pending={t('pending')} id="answer-poll">
          <input type="hidden" name="meetingId" value={meetingId} />
          <ChoiceField name="days" label={t('days')} options={options} choose="many" defaultValues={poll.own ?? []} />
        </ActionForm>
      ) : (
        <ul>
          {options.map(({ value, label, help }) => (
            <li key={value}>
              {label} · {help}
            </li>
          ))}
        </ul>
      )}
      <p className="field-help">{mayAnswer ? t('answered', { count: poll.answered }) : t('members')}</p>
    </section>
  )
}
