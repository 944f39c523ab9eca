import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, ChoiceField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { submitApplicationAction } from '@/lib/applications/actions'
import { applicantKinds, MOTIVATION_MAXIMUM } from '@/lib/applications/schema'
import type { Area } from '@/lib/content/schema'

const forges = [
  { name: 'gitee', label: 'Gitee' },
  { name: 'atomgit', label: 'AtomGit / GitCode' },
  { name: 'github', label: 'GitHub' },
] as const

export async function ApplicationForm({ areas, name }: { areas: readonly Area[]; name: string | null }) {
  const [locale, t, kinds, common] = await Promise.all([
    getLocale(),
    getTranslations('applications.form'),
    getTranslations('applications.kind'),
    getTranslations('common'),
  ])
  return (
    <ActionForm action={submitApplicationAction} submit={t('submit')} pending={t('pending')}>
      <TextField
        name="name"
        label={t('name')}
        help={t('name-help')}
        autoComplete="name"
        defaultValue={name ?? undefined}
        required
      />
      <TextField
        name="affiliation"
        label={t('affiliation')}
        help={t('affiliation-help')}
        autoComplete="organization"
        required
      />
      <ChoiceField
        name="kind"
        label={t('kind')}
        choose="one"
        options={applicantKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        required
      />
      <ChoiceField
        name="areas"
        label={t('areas')}
        help={t('areas-help')}
        choose="many"
        options={areas.map(({ id, name, summary }) => ({ value: id, label: name[locale], help: summary[locale] }))}
      />
      <TextAreaField
        name="motivation"
        label={t('motivation')}
        help={t('motivation-help', { maximum: MOTIVATION_MAXIMUM })}
        rows={8}
        required
      />
      {forges.map(({ name, label }) => (
        <TextField
          key={name}
          name={name}
          label={`${label} · ${t('handles')}`}
          mark={common('optional')}
          help={t('handle-help')}
          spellCheck={false}
        />
      ))}
      <TextField name="heardFrom" label={t('heard-from')} mark={common('optional')} />
      <CheckboxField
        name="consent"
        label={t.rich('consent', { link: (text) => <a href={`/${locale}/privacy`}>{text}</a> })}
        required
      />
    </ActionForm>
  )
}
