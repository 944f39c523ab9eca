import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { CheckboxField, ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { submitApplicationAction } from '@/lib/applications/actions'
import type { FormStart } from '@/lib/applications/queries/own'
import { applicantKinds, MOTIVATION_MAXIMUM } from '@/lib/applications/schema'
import type { Area } from '@/lib/content/schema'
import { forges } from './forges'

type ApplicationFormProps = {
  areas: readonly Area[]
  /** As the account calls itself. */
  name: string | null
  start: FormStart | null
  /** Of the privacy page, to which the form asks consent. */
  consentVersion: string
}

/** The application, to be sent at once or kept as a draft. */
export async function ApplicationForm({ areas, name, start, consentVersion }: ApplicationFormProps) {
  const [locale, t, kinds, common] = await Promise.all([
    getLocale(),
    getTranslations('applications.form'),
    getTranslations('applications.kind'),
    getTranslations('common'),
  ])
  return (
    <ActionForm
      id="apply"
      action={submitApplicationAction}
      submit={t('submit')}
      pending={t('pending')}
      beside={
        <Button type="submit" name="button" value="draft">
          {t('save-draft')}
        </Button>
      }
    >
      <TextField
        name="name"
        label={t('name')}
        help={t('name-help')}
        autoComplete="name"
        defaultValue={start?.name || (name ?? undefined)}
        required
      />
      <TextField
        name="affiliation"
        label={t('affiliation')}
        help={t('affiliation-help')}
        autoComplete="organization"
        defaultValue={start?.affiliation}
        required
      />
      <ChoiceField
        name="kind"
        label={t('kind')}
        choose="one"
        options={applicantKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        defaultValues={start?.kind ? [start.kind] : []}
        required
      />
      <ChoiceField
        name="areas"
        label={t('areas')}
        help={t('areas-help')}
        choose="many"
        options={areas.map(({ id, name, summary }) => ({ value: id, label: name[locale], help: summary[locale] }))}
        defaultValues={start?.areas ?? []}
      />
      <TextAreaField
        name="motivation"
        label={t('motivation')}
        help={t('motivation-help', { maximum: MOTIVATION_MAXIMUM })}
        rows={8}
        defaultValue={start?.motivation}
        required
      />
      {forges.map(({ name, label }) => (
        <TextField
          key={name}
          name={name}
          label={`${label} · ${t('handles')}`}
          mark={common('optional')}
          help={t('handle-help')}
          defaultValue={start?.handles[name]}
          spellCheck={false}
        />
      ))}
      <TextField
        name="heardFrom"
        label={t('heard-from')}
        mark={common('optional')}
        defaultValue={start?.heardFrom ?? undefined}
      />
      <CheckboxField
        name="consent"
        label={t.rich('consent', { link: (text) => <a href={`/${locale}/privacy`}>{text}</a> })}
        required
      />
      <input type="hidden" name="consentVersion" value={consentVersion} />
    </ActionForm>
  )
}
