import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import { draftTaskAction, editTaskAction } from '@/lib/tasks/actions'
import type { Mentor } from '@/lib/tasks/queries/organising'
import type { TaskDetail } from '@/lib/tasks/queries/tasks'
import { difficulties } from '@/lib/tasks/rules'
import { SUMMARY_MAXIMUM, TEXT_MAXIMUM } from '@/lib/tasks/schema'

type TaskFormProps = {
  /** The task to change, with its links as they were typed; without one, a new draft. */
  task?: TaskDetail & { typedLinks: string }
  /** For a new one: that can be drafted for, the suggested one first. */
  quarters: readonly string[]
  mentors: readonly Mentor[]
  rewards: ReadonlyMap<string, string>
  site: Site
  locale: Locale
}

export async function TaskForm({ task, quarters, mentors, rewards, site, locale }: TaskFormProps) {
  const [t, labels] = await Promise.all([getTranslations('tasks.form'), getTranslations('tasks')])
  const common = await getTranslations('common')
  const optional = common('optional')
  // A mentor whose role has ended stays where they are.
  const known = task && !mentors.some(({ id }) => id === task.mentor.id) ? [task.mentor, ...mentors] : mentors
  // So does a reward that the charter no longer has.
  const offered = new Map(task && !rewards.has(task.rewardId) ? [[task.rewardId, task.rewardId], ...rewards] : rewards)
  return (
    <ActionForm
      id="task"
      action={task ? editTaskAction : draftTaskAction}
      submit={task ? t('save') : t('submit')}
      pending={t('pending')}
    >
      {task ? (
        <>
          <input type="hidden" name="taskId" value={task.id} />
          <input type="hidden" name="changedAt" value={task.changedAt.getTime()} />
        </>
      ) : (
        <SelectField
          name="quarter"
          label={labels('filter.quarter')}
          options={quarters.map((quarter) => ({ value: quarter, label: labels('quarter', { quarter }) }))}
        />
      )}
      <TextField name="titleZh" label={t('title-zh')} defaultValue={task?.titleZh} required />
      <TextField name="titleEn" label={t('title-en')} defaultValue={task?.titleEn} required />
      {!task && <TextField name="slug" label={t('slug')} help={t('slug-help')} spellCheck={false} required />}
      <SelectField
        name="areaId"
        label={labels('area')}
        options={site.areas.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        defaultValue={task?.areaId}
      />
      <SelectField
        name="difficulty"
        label={labels('difficulty-label')}
        options={difficulties.map((value) => ({ value, label: labels(`difficulty.${value}`) }))}
        defaultValue={task?.difficulty ?? 'MEDIUM'}
      />
      <TextField
        name="estimateWeeks"
        type="number"
        label={labels('estimate')}
        help={t('estimate-help')}
        min={1}
        max={52}
        defaultValue={task?.estimateWeeks}
        required
      />
      <TextField
        name="skills"
        label={labels('skills')}
        mark={optional}
        help={t('skills-help')}
        defaultValue={task?.skills.join(', ')}
      />
      <SelectField
        name="mentorId"
        label={labels('mentor')}
        help={t('mentor-help')}
        empty={t('choose')}
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={task?.mentor.id}
        required
      />
      <SelectField
        name="rewardId"
        label={labels('reward')}
        options={[...offered].map(([value, label]) => ({ value, label }))}
        defaultValue={task?.rewardId}
      />
      <TextField
        name="rewardNoteZh"
        label={t('reward-note-zh')}
        mark={optional}
        help={t('reward-note-help')}
        defaultValue={task?.rewardNoteZh ?? undefined}
      />
      <TextField
        name="rewardNoteEn"
        label={t('reward-note-en')}
        mark={optional}
        defaultValue={task?.rewardNoteEn ?? undefined}
      />
      {(['Zh', 'En'] as const).map((language) => (
        <TextAreaField
          key={language}
          name={`summary${language}`}
          label={t(`summary-${language}`)}
          help={t('summary-help')}
          rows={3}
          limit={SUMMARY_MAXIMUM}
          defaultValue={task?.[`summary${language}`]}
          required
        />
      ))}
      {(['background', 'deliverables'] as const).flatMap((part) =>
        (['Zh', 'En'] as const).map((language) => (
          <TextAreaField
            key={part + language}
            name={`${part}${language}`}
            label={t(`${part}-${language}`)}
            help={t('markdown')}
            rows={6}
            limit={TEXT_MAXIMUM}
            defaultValue={task?.[`${part}${language}`]}
            required
          />
        )),
      )}
      <TextAreaField
        name="checklistZh"
        label={t('checklist-zh')}
        help={t('checklist-help')}
        rows={5}
        defaultValue={task?.checklist.map(({ zh }) => zh).join('\n')}
        required
      />
      <TextAreaField
        name="checklistEn"
        label={t('checklist-en')}
        help={t('checklist-help')}
        rows={5}
        defaultValue={task?.checklist.map(({ en }) => en).join('\n')}
        required
      />
      <TextAreaField
        name="links"
        label={labels('links')}
        mark={optional}
        help={t('links-help')}
        rows={3}
        defaultValue={task?.typedLinks}
      />
    </ActionForm>
  )
}
