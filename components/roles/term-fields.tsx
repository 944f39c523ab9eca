import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import type { Role } from '@/lib/auth/permissions'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import { roles } from '@/lib/roles/rules'
import { REASON_MAXIMUM } from '@/lib/roles/schema'

type TermFieldsProps = {
  site: Site
  locale: Locale
  /** Days as date fields take them. */
  term?: { role: Role; areas: string[]; dutyZh: string | null; dutyEn: string | null; since: string; until: string }
  today: string
}

/** What a term is made of; with `term` also its end, for a correction. */
export async function TermFields({ site, locale, term, today }: TermFieldsProps) {
  const [t, people, common] = await Promise.all([
    getTranslations('roles'),
    getTranslations('people'),
    getTranslations('common'),
  ])
  return (
    <>
      <SelectField
        name="role"
        label={t('role')}
        defaultValue={term?.role ?? 'COMMITTER'}
        options={roles.map((role) => ({ value: role, label: people(`role.${role}`) }))}
      />
      <TextField name="since" type="date" label={t('since')} max={today} defaultValue={term?.since ?? today} required />
      {term && (
        <TextField
          name="until"
          type="date"
          label={t('until')}
          help={t('until-help')}
          max={today}
          defaultValue={term.until}
          mark={common('optional')}
        />
      )}
      <ChoiceField
        name="areas"
        choose="many"
        label={t('areas')}
        options={site.areas.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        defaultValues={term?.areas ?? []}
      />
      <TextField name="dutyZh" label={t('duty-zh')} mark={common('optional')} defaultValue={term?.dutyZh ?? ''} />
      <TextField name="dutyEn" label={t('duty-en')} mark={common('optional')} defaultValue={term?.dutyEn ?? ''} />
      <TextAreaField
        name="reason"
        label={t('reason')}
        help={term ? t('correction-help') : t('basis-help')}
        limit={REASON_MAXIMUM}
        rows={3}
        required
      />
    </>
  )
}
