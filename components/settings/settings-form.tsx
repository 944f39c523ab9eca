import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { changeSettingsAction } from '@/lib/settings/actions'
import type { Settings } from '@/lib/settings/rules'

/** Everything that maintainers set for the portal, in one form. */
export async function SettingsForm({ settings }: { settings: Settings }) {
  const [t, common] = await Promise.all([getTranslations('settings'), getTranslations('common')])
  const { contact } = settings
  const optional = common('optional')
  return (
    <ActionForm id="settings" action={changeSettingsAction} submit={t('save')} pending={t('saving')}>
      <fieldset className="setting-group">
        <legend>{t('contact.title')}</legend>
        <p className="field-help">{t('contact.help')}</p>
        <TextField name="contactZh" label={t('contact.zh')} mark={optional} defaultValue={contact?.zh ?? ''} />
        <TextField name="contactEn" label={t('contact.en')} mark={optional} defaultValue={contact?.en ?? ''} />
        <TextField
          name="contactUrl"
          type="url"
          label={t('contact.url')}
          mark={optional}
          defaultValue={contact?.url ?? ''}
          spellCheck={false}
        />
      </fieldset>
      <fieldset className="setting-group">
        <legend>{t('sign-up.title')}</legend>
        <p className="field-help">{t('sign-up.help')}</p>
        <NumberField name="capacity" label={t('sign-up.capacity')} value={settings.capacity} min={1} max={10_000} />
        <NumberField name="opensDaysBefore" label={t('sign-up.opens')} value={settings.opensDaysBefore} max={365} />
        <NumberField
          name="closesHoursBefore"
          label={t('sign-up.closes')}
          value={settings.closesHoursBefore}
          max={720}
        />
      </fieldset>
      <fieldset className="setting-group">
        <legend>{t('points.title')}</legend>
        <TextField
          name="pointsExpireMonths"
          type="number"
          min={1}
          max={120}
          label={t('points.expire')}
          help={t('points.expire-help')}
          mark={optional}
          defaultValue={settings.pointsExpireMonths ?? ''}
        />
      </fieldset>
      <fieldset className="setting-group">
        <legend>{t('features.title')}</legend>
        <p className="field-help">{t('features.help')}</p>
        <CheckboxField
          name="takesApplications"
          label={t('features.applications')}
          help={t('features.applications-help')}
          defaultChecked={settings.takesApplications}
        />
        <CheckboxField
          name="takesFollowers"
          label={t('features.followers')}
          help={t('features.followers-help')}
          defaultChecked={settings.takesFollowers}
        />
      </fieldset>
    </ActionForm>
  )
}

type NumberFieldProps = { name: string; label: string; value: number; min?: number; max: number }

const NumberField = ({ value, min = 0, ...field }: NumberFieldProps) => (
  <TextField {...field} type="number" min={min} defaultValue={String(value)} required />
)
