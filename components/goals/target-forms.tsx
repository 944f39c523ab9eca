import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { addTargetAction, editTargetAction } from '@/lib/goals/actions'
import type { EditedTarget, PossibleOwner } from '@/lib/goals/queries'
import { comparisons } from '@/lib/goals/schema'
import messages from '@/lib/i18n/messages/zh/goals'

type Metric = keyof typeof messages.metric
const metrics = Object.keys(messages.metric).filter((key): key is Metric => Object.hasOwn(messages.metric, key))

export async function EditTargetForm({ target, owners }: { target: EditedTarget; owners: readonly PossibleOwner[] }) {
  const t = await getTranslations('goals.admin')
  return (
    <ActionForm id="target" action={editTargetAction} submit={t('save')} pending={t('pending')}>
      <input type="hidden" name="targetId" value={target.id} />
      <TargetFields target={target} owners={owners} />
    </ActionForm>
  )
}

export async function NewTargetForm({ goalId, owners }: { goalId: string; owners: readonly PossibleOwner[] }) {
  const t = await getTranslations('goals.admin')
  return (
    <ActionForm id={`add-${goalId}`} action={addTargetAction} submit={t('add')} pending={t('pending')} tone="secondary">
      <input type="hidden" name="goalId" value={goalId} />
      <TextField name="key" label={t('key')} help={t('key-help')} spellCheck={false} required />
      <TargetFields owners={owners} />
    </ActionForm>
  )
}

async function TargetFields({ target, owners }: { target?: EditedTarget; owners: readonly PossibleOwner[] }) {
  const [t, goals, common] = await Promise.all([
    getTranslations('goals.admin'),
    getTranslations('goals'),
    getTranslations('common'),
  ])
  const optional = common('optional')
  return (
    <>
      <TextField name="textZh" label={t('text-zh')} defaultValue={target?.textZh} required />
      <TextField name="textEn" label={t('text-en')} defaultValue={target?.textEn} required />
      <SelectField
        name="comparison"
        label={t('comparison')}
        options={comparisons.map((one) => ({ value: one, label: t(`comparisons.${one}`) }))}
        defaultValue={target?.comparison}
      />
      <TextField name="target" label={t('target')} inputMode="numeric" defaultValue={target?.target} required />
      <TextField name="unitZh" label={t('unit-zh')} defaultValue={target?.unitZh} required />
      <TextField name="unitEn" label={t('unit-en')} defaultValue={target?.unitEn} required />
      <SelectField
        name="metric"
        label={t('metric')}
        help={t('metric-help')}
        empty={t('by-hand')}
        options={metrics.map((one) => ({ value: one, label: goals(`metric.${one}`) }))}
        defaultValue={target?.metric ?? ''}
      />
      <TextAreaField
        name="definitionZh"
        label={t('definition-zh')}
        help={t('definition-help')}
        mark={optional}
        rows={2}
        defaultValue={target?.definitionZh ?? ''}
      />
      <TextAreaField
        name="definitionEn"
        label={t('definition-en')}
        mark={optional}
        rows={2}
        defaultValue={target?.definitionEn ?? ''}
      />
      <SelectField
        name="ownerId"
        label={goals('fact.owner')}
        empty={t('no-owner')}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={target?.ownerId ?? ''}
      />
    </>
  )
}
