import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { removeTargetAction } from '@/lib/goals/actions'
import type { EditedGoals, PossibleOwner } from '@/lib/goals/queries'
import { targetSlug } from '@/lib/goals/rules'
import { formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { EditGoal } from './goal-forms'
import { isNamed } from './metric-words'
import { NewTargetForm } from './target-forms'

type EditedTargetsProps = {
  locale: Locale
  goal: EditedGoals['goals'][number]
  owners: readonly PossibleOwner[]
  isDraft: boolean
}

/** A goal and its targets, each with the way to edit it, and a form for one more. */
export async function EditedTargets({ locale, goal, owners, isDraft }: EditedTargetsProps) {
  const t = await getTranslations('goals')
  return (
    <Section id={`goal-${goal.id}`} title={pick(goal, 'title', locale)} lead={pick(goal, 'summary', locale)}>
      <Table
        caption={pick(goal, 'title', locale)}
        hideCaption
        columns={[
          { key: 'target', label: t('admin.target-name') },
          { key: 'wanted', label: t('fact.target') },
          { key: 'metric', label: t('admin.metric') },
          { key: 'owner', label: t('fact.owner') },
          { key: 'edit', label: t('admin.actions'), width: 'narrow' },
        ]}
        rows={goal.targets.map((target) => ({
          id: target.id,
          cells: {
            target: pick(target, 'text', locale),
            wanted: t(`target-plain.${target.comparison}`, {
              target: formatNumber(locale, target.target),
              unit: pick(target, 'unit', locale),
            }),
            metric: isNamed(target.metric) ? t(`metric.${target.metric}`) : t('admin.by-hand'),
            owner: target.owner?.name,
            edit: (
              <>
                <a href={`/${locale}/admin/goals/targets/${targetSlug(target)}`}>{t('admin.edit')}</a>
                {isDraft && <Remove targetId={target.id} />}
              </>
            ),
          },
        }))}
      />
      <Disclosure summary={t('admin.add')}>
        <NewTargetForm goalId={goal.id} owners={owners} />
      </Disclosure>
      <EditGoal goal={goal} />
    </Section>
  )
}

async function Remove({ targetId }: { targetId: string }) {
  const t = await getTranslations('goals.admin')
  return (
    <ActionForm
      id={`remove-${targetId}`}
      action={removeTargetAction}
      submit={t('remove')}
      pending={t('pending')}
      tone="quiet"
      inline
    >
      <input type="hidden" name="targetId" value={targetId} />
    </ActionForm>
  )
}
