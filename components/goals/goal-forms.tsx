import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { addGoalAction, editGoalAction, removeGoalAction } from '@/lib/goals/actions'
import type { EditedGoals } from '@/lib/goals/queries'
import { commitmentsOf } from '@/lib/goals/rules'
import { SUMMARY_MAXIMUM } from '@/lib/goals/schema'

type Goal = EditedGoals['goals'][number]

/** A goal's own words; one that has no targets can be taken out. */
export async function EditGoal({ goal }: { goal: Goal }) {
  const t = await getTranslations('goals.admin')
  return (
    <Disclosure summary={t('edit-goal')}>
      <ActionForm id={`edit-${goal.id}`} action={editGoalAction} submit={t('save')} pending={t('pending')}>
        <input type="hidden" name="goalId" value={goal.id} />
        <GoalFields goal={goal} />
      </ActionForm>
      {goal.targets.length === 0 && (
        <ActionForm
          id={`remove-goal-${goal.id}`}
          action={removeGoalAction}
          submit={t('remove-goal')}
          pending={t('pending')}
          tone="danger"
        >
          <input type="hidden" name="goalId" value={goal.id} />
        </ActionForm>
      )}
    </Disclosure>
  )
}

export async function NewGoal({ year }: { year: number }) {
  const t = await getTranslations('goals.admin')
  return (
    <Disclosure summary={t('add-goal')}>
      <ActionForm id="add-goal" action={addGoalAction} submit={t('add-goal')} pending={t('pending')} tone="secondary">
        <input type="hidden" name="year" value={year} />
        <TextField name="key" label={t('key')} help={t('goal-key-help')} spellCheck={false} required />
        <GoalFields />
      </ActionForm>
    </Disclosure>
  )
}

async function GoalFields({ goal }: { goal?: Goal }) {
  const [t, common] = await Promise.all([getTranslations('goals.admin'), getTranslations('common')])
  const promised = (locale: 'zh' | 'en') =>
    commitmentsOf(goal?.commitments)
      .map(({ text }) => text[locale])
      .join('\n')
  const summary = { limit: SUMMARY_MAXIMUM, rows: 2, required: true }
  const optional = { mark: common('optional'), rows: 3 }
  return (
    <>
      <TextField name="titleZh" label={t('goal-zh')} defaultValue={goal?.titleZh} required />
      <TextField name="titleEn" label={t('goal-en')} defaultValue={goal?.titleEn} required />
      <TextAreaField name="summaryZh" label={t('summary-zh')} defaultValue={goal?.summaryZh} {...summary} />
      <TextAreaField name="summaryEn" label={t('summary-en')} defaultValue={goal?.summaryEn} {...summary} />
      <TextAreaField
        name="commitmentsZh"
        label={t('commitments-zh')}
        help={t('commitments-help')}
        defaultValue={promised('zh')}
        {...optional}
      />
      <TextAreaField
        name="commitmentsEn"
        label={t('commitments-en')}
        help={t('commitments-help')}
        defaultValue={promised('en')}
        {...optional}
      />
    </>
  )
}
