import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { formatDateTime, formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { OwnAction, OwnTurn } from '@/lib/meetings/queries'
import { closeActionItemAction } from '@/lib/sessions/actions'

type OwnMeetingsProps = {
  turns: readonly OwnTurn[]
  actions: readonly OwnAction[]
  locale: Locale
  timeZone: string
}

/** What meetings ask of the reader: turns to organise, and what they took on. Nothing when there is nothing. */
export async function OwnMeetings({ turns, actions, locale, timeZone }: OwnMeetingsProps) {
  const t = await getTranslations('sessions.mine')
  if (turns.length + actions.length === 0) return null
  return (
    <Section id="meetings" title={t('title')} aside={<a href={`/${locale}/meetings/rota`}>{t('rota')}</a>}>
      <ul className="absences">
        {turns.map(({ id, startsAt, slug, isOfSession }) => (
          <li key={id}>
            <a href={`/${locale}${isOfSession ? `/admin/events/${slug}` : `/meetings/${slug}/organise`}`}>
              {t(isOfSession ? 'session-turn' : 'turn', { time: formatDateTime(locale, startsAt, timeZone) })}
            </a>
          </li>
        ))}
        {actions.map(({ id, text, dueOn, slug }) => (
          <li key={id}>
            <span>
              <a href={`/${locale}/meetings/${slug}/minutes`}>{text}</a> · {t('due', { day: formatDay(locale, dueOn) })}
            </span>
            <ActionForm
              action={closeActionItemAction}
              submit={t('done')}
              pending={t('pending')}
              tone="secondary"
              id={`done-${id}`}
              inline
            >
              <input type="hidden" name="actionId" value={id} />
              <input type="hidden" name="status" value="DONE" />
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}
