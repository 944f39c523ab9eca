import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { refreshQuarterAction } from '@/lib/tasks/actions'
import type { QuarterTask } from '@/lib/tasks/queries/organising'
import { refuseRefresh } from '@/lib/tasks/rules'
import { TaskBadge } from './task-badge'

/** `next`: the quarter that carried tasks go to. */
type RefreshFormProps = {
  tasks: readonly QuarterTask[]
  quarter: string
  next: string
  sent: boolean
  locale: Locale
}

/** What is unfinished in a quarter, each to be carried, closed or left for now. */
export async function RefreshForm({ tasks, quarter, next, sent, locale }: RefreshFormProps) {
  const [t, labels] = await Promise.all([getTranslations('tasks.admin'), getTranslations('tasks')])
  if (tasks.length === 0 && !sent) return null
  return (
    <Section id="refresh" title={t('refresh')} lead={t('refresh-lead')}>
      <ActionForm id="refresh-form" action={refreshQuarterAction} submit={t('refresh-submit')} pending={t('saving')}>
        <input type="hidden" name="quarter" value={quarter} />
        <ul className="task-rows">
          {tasks.map((task) => {
            const id = `choice-${task.id}`
            return (
              <li key={task.id}>
                <label htmlFor={id}>{pick(task, 'title', locale)}</label>
                <TaskBadge status={task.status} />
                <select id={id} className="input" name="choices" defaultValue={`${task.id}.leave`}>
                  <option value={`${task.id}.leave`}>{t('leave')}</option>
                  <option value={`${task.id}.carry`}>
                    {t('carry', { quarter: labels('quarter', { quarter: next }) })}
                  </option>
                  {!refuseRefresh(task.status, 'close') && <option value={`${task.id}.close`}>{t('close')}</option>}
                </select>
              </li>
            )
          })}
        </ul>
        <TextField name="reason" label={t('close-reason')} help={t('close-reason-help')} />
      </ActionForm>
    </Section>
  )
}
