import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { dayOf } from '@/lib/calendar/zone'
import { addModelAction, editModelAction } from '@/lib/models/actions'
import type { ModelDetail } from '@/lib/models/queries'
import { modelKinds, modelStatuses } from '@/lib/models/schema'

/** `families`: those in the matrix, offered as one types. */
export async function NewModelForm({ families }: { families: readonly string[] }) {
  const t = await getTranslations('models')
  return (
    <ActionForm id="model" action={addModelAction} submit={t('form.add')} pending={t('form.pending')}>
      <ModelFields families={families} />
      <TextField name="slug" label={t('form.slug')} help={t('form.slug-help')} spellCheck={false} required />
    </ActionForm>
  )
}

type EditModelFormProps = { model: ModelDetail; families: readonly string[]; timeZone: string }

export async function EditModelForm({ model, families, timeZone }: EditModelFormProps) {
  const t = await getTranslations('models')
  return (
    <ActionForm id="model" action={editModelAction} submit={t('form.save')} pending={t('form.pending')}>
      <input type="hidden" name="modelId" value={model.id} />
      <input type="hidden" name="version" value={model.version} />
      <ModelFields families={families} model={model} timeZone={timeZone} />
    </ActionForm>
  )
}

type ModelFieldsProps = { families: readonly string[]; model?: ModelDetail; timeZone?: string }

async function ModelFields({ families, model, timeZone = 'UTC' }: ModelFieldsProps) {
  const [t, common] = await Promise.all([getTranslations('models'), getTranslations('common')])
  const optional = common('optional')
  const day = (at: Date | null | undefined) => (at ? dayOf(at, timeZone) : '')
  return (
    <>
      <TextField name="name" label={t('column.name')} defaultValue={model?.name} help={t('form.name-help')} required />
      <TextField
        name="family"
        label={t('column.family')}
        defaultValue={model?.family}
        help={families.length > 0 ? t('form.family-help', { families: families.slice(0, 12).join(', ') }) : undefined}
        required
      />
      <SelectField
        name="kind"
        label={t('column.kind')}
        options={modelKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        defaultValue={model?.kind}
      />
      <TextField
        name="parameters"
        label={t('column.parameters')}
        defaultValue={model?.parameters ?? ''}
        mark={optional}
      />
      <SelectField
        name="status"
        label={t('column.status')}
        options={modelStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        defaultValue={model?.status}
      />
      <TextField
        name="supportedOn"
        type="date"
        label={t('column.supported-on')}
        help={t('form.supported-help')}
        defaultValue={day(model?.supportedAt)}
        mark={optional}
      />
      <TextField
        name="retiredOn"
        type="date"
        label={t('column.retired-on')}
        help={t('form.retired-help')}
        defaultValue={day(model?.retiredAt)}
        mark={optional}
      />
      {(['sincePlugin', 'sinceUpstream', 'precision'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`field.${name}`)}
          defaultValue={model?.[name] ?? ''}
          mark={optional}
        />
      ))}
      {(['weightsUrl', 'guideUrl', 'changeUrl'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          type="url"
          label={t(`field.${name}`)}
          defaultValue={model?.[name] ?? ''}
          mark={optional}
        />
      ))}
      {(['noteZh', 'noteEn'] as const).map((name) => (
        <TextAreaField
          key={name}
          name={name}
          label={t(`field.${name}`)}
          defaultValue={model?.[name] ?? ''}
          mark={optional}
          rows={2}
        />
      ))}
    </>
  )
}
