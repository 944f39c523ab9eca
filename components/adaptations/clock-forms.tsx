import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { DateTimeField, TextField } from '@/components/ui/text-field'
import { editClockAction, startClockAction } from '@/lib/adaptations/actions'
import type { ClockDetail, PossibleOwner } from '@/lib/adaptations/queries'
import { upstreamKinds } from '@/lib/adaptations/schema'
import { localTimeOf } from '@/lib/calendar/zone'

/** `zone` is the name of the SIG's time zone, in which times are typed. */
type FormProps = { owners: readonly PossibleOwner[]; zone: string }

export async function NewClockForm(props: FormProps) {
  const t = await getTranslations('adaptations')
  return (
    <ActionForm id="clock" action={startClockAction} submit={t('start')} pending={t('pending')}>
      <ClockFields {...props} />
    </ActionForm>
  )
}

type EditProps = FormProps & { clock: ClockDetail; timeZone: string }

export async function EditClockForm(props: EditProps) {
  const t = await getTranslations('adaptations')
  return (
    <ActionForm id="clock" action={editClockAction} submit={t('save')} pending={t('pending')}>
      <input type="hidden" name="adaptationId" value={props.clock.id} />
      <input type="hidden" name="version" value={props.clock.version} />
      <ClockFields {...props} />
    </ActionForm>
  )
}

async function ClockFields({ owners, zone, clock, timeZone = 'UTC' }: FormProps & Partial<EditProps>) {
  const [t, common] = await Promise.all([getTranslations('adaptations'), getTranslations('common')])
  const optional = common('optional')
  const local = (instant: Date | null | undefined) => (instant ? localTimeOf(instant, timeZone) : '')
  return (
    <>
      <SelectField
        name="kind"
        label={t('column.kind')}
        options={upstreamKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        defaultValue={clock?.kind ?? 'FEATURE'}
      />
      <CheckboxField
        name="isCore"
        label={t('field.isCore')}
        help={t('field.isCore-help')}
        defaultChecked={clock?.isCore ?? true}
      />
      <TextField name="title" label={t('column.title')} defaultValue={clock?.title ?? ''} required />
      <DateTimeField
        name="appearedAt"
        label={t('field.appearedAt')}
        help={zone}
        defaultValue={local(clock?.appearedAt)}
        required
      />
      <TextField
        name="upstreamUrl"
        type="url"
        label={t('field.upstreamUrl')}
        defaultValue={clock?.upstreamUrl ?? ''}
        required
      />
      <SelectField
        name="ownerId"
        label={t('field.owner')}
        help={t('field.owner-help')}
        empty={t('no-owner')}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={clock?.ownerId ?? ''}
      />
      <DateTimeField
        name="startedAt"
        label={t('field.startedAt')}
        mark={optional}
        help={zone}
        defaultValue={local(clock?.startedAt)}
      />
      <DateTimeField
        name="adaptedAt"
        label={t('field.adaptedAt')}
        mark={optional}
        help={zone}
        defaultValue={local(clock?.adaptedAt)}
      />
      <TextField
        name="adaptedUrl"
        type="url"
        label={t('field.adaptedUrl')}
        mark={optional}
        help={t('field.adaptedUrl-help')}
        defaultValue={clock?.adaptedUrl ?? ''}
      />
      <TextAreaField
        name="lateReason"
        label={t('field.lateReason')}
        mark={optional}
        help={t('field.lateReason-help')}
        rows={2}
        defaultValue={clock?.lateReason ?? ''}
      />
    </>
  )
}
