import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type Attendee = { kind: 'PRESENT' | 'ONLINE' | 'APOLOGIES'; person: { id: string; slug: string; name: string } }
type Action = {
  id: string
  text: string
  dueOn: string
  status: 'OPEN' | 'DONE' | 'DROPPED'
  owner: { name: string; slug: string }
}

type MinutesFactsProps = {
  attendance: readonly Attendee[]
  decisions: readonly { id: string; text: string }[]
  actions: readonly Action[]
  locale: Locale
}

const kinds = ['PRESENT', 'ONLINE', 'APOLOGIES'] as const

/** Who was there, what was decided, and who does what until when. */
export async function MinutesFacts({ attendance, decisions, actions, locale }: MinutesFactsProps) {
  const [t, sessions, common] = await Promise.all([
    getTranslations('minutes'),
    getTranslations('sessions'),
    getTranslations('common'),
  ])
  return (
    <>
      <Section id="attendance" title={t('attendance')}>
        {attendance.length === 0 && <p>{t('attendance-none')}</p>}
        <dl className="facts">
          {kinds.map((kind) => {
            const people = attendance.filter((one) => one.kind === kind)
            return (
              people.length > 0 && (
                <div key={kind}>
                  <dt>{sessions(`kind.${kind}`)}</dt>
                  <dd>
                    {people.map(({ person }, index) => (
                      <span key={person.id}>
                        {index > 0 && common('list.separator')}
                        <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>
                      </span>
                    ))}
                  </dd>
                </div>
              )
            )
          })}
        </dl>
      </Section>
      {decisions.length > 0 && (
        <Section id="decisions" title={t('decisions')}>
          <ul className="results">
            {decisions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {actions.length > 0 && (
        <Section id="actions" title={t('actions')}>
          <ul className="results">
            {actions.map(({ id, text, dueOn, status, owner }) => (
              <li key={id}>
                {t('action-line', { text, name: owner.name, day: formatDay(locale, dueOn) })} · {t(`status.${status}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
