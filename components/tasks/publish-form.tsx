import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { publishQuarterAction } from '@/lib/tasks/actions'
import type { QuarterTask } from '@/lib/tasks/queries/organising'

type PublishFormProps = { drafts: readonly QuarterTask[]; quarter: string; sent: boolean; locale: Locale }

/** A quarter's drafts, and the button that publishes them together. */
export async function PublishForm({ drafts, quarter, sent, locale }: PublishFormProps) {
  const t = await getTranslations('tasks.admin')
  return (
    <Section id="drafts" title={t('drafts')} lead={t('drafts-lead')}>
      {drafts.length === 0 && <EmptyState title={t('no-drafts')} />}
      <ul className="task-rows">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={`/${locale}/tasks/${draft.slug}`}>{pick(draft, 'title', locale)}</a>
          </li>
        ))}
      </ul>
      {(drafts.length > 0 || sent) && (
        <ActionForm
          id="publish"
          action={publishQuarterAction}
          submit={t('publish', { count: drafts.length })}
          pending={t('publishing')}
        >
          <input type="hidden" name="quarter" value={quarter} />
          <input type="hidden" name="count" value={drafts.length} />
        </ActionForm>
      )}
    </Section>
  )
}
