import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { publishDecisionsAction } from '@/lib/talks/actions'

type Session = {
  id: string
  slug: string
  titleZh: string
  titleEn: string
  talks: readonly { id: string; title: string; status: string }[]
}

/** The sessions being prepared with the talks meant for them; each can be published, with everything else decided. */
export async function PublishDecisions({ sessions, locale }: { sessions: readonly Session[]; locale: Locale }) {
  const t = await getTranslations('talks.review')
  return (
    <Section id="sessions" title={t('sessions')} lead={t('sessions-lead')}>
      {sessions.length === 0 && <EmptyState title={t('no-sessions')} />}
      {sessions.map(({ talks, ...session }) => (
        <div key={session.id} className="talk-list">
          <h3>
            <a href={`/${locale}/admin/events/${session.slug}`}>{pick(session, 'title', locale)}</a>
          </h3>
          <p className="kicker">{t('planned', { count: talks.length })}</p>
          <ul>
            {talks.map(({ id, title }) => (
              <li key={id}>
                <a href={`/${locale}/admin/talks/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
          {talks.some(({ status }) => status === 'SUBMITTED') && (
            <ActionForm
              id={`publish-${session.id}`}
              action={publishDecisionsAction}
              submit={t('publish')}
              pending={t('publish-pending')}
              inline
            >
              <input type="hidden" name="sessionId" value={session.id} />
            </ActionForm>
          )}
        </div>
      ))}
    </Section>
  )
}
