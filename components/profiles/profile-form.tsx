import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField, ChoiceField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Site } from '@/lib/content/schema'
import { type Locale, locales } from '@/lib/i18n/routing'
import { audiences, chosenAudiences, hideableFields } from '@/lib/people/rules'
import { updateProfileAction } from '@/lib/profiles/actions'
import type { OwnProfile } from '@/lib/profiles/queries'
import { audienceField } from '@/lib/profiles/schema'

type ProfileFormProps = { site: Site; locale: Locale; person: OwnProfile }

const inBoth = ['title', 'affiliation', 'background'] as const
const forges = ['gitee', 'atomgit', 'github'] as const

/** What people say about themselves, in both languages, and who may see it. */
export async function ProfileForm({ site, locale, person }: ProfileFormProps) {
  const [t, common] = await Promise.all([getTranslations('profiles'), getTranslations('common')])
  const optional = common('optional')
  const seen = chosenAudiences(person.visibility)
  return (
    <ActionForm id="profile" action={updateProfileAction} submit={t('save')} pending={t('saving')}>
      <TextField name="name" label={t('name')} help={t('name-help')} defaultValue={person.name} required />
      <TextField
        name="nativeName"
        label={t('native-name')}
        help={t('native-name-help')}
        mark={optional}
        defaultValue={person.nativeName ?? ''}
      />
      {inBoth.flatMap((field) =>
        (['Zh', 'En'] as const).map((language) => (
          <TextField
            key={field + language}
            name={`${field}${language}`}
            label={t(`${field}${language}`)}
            mark={optional}
            defaultValue={person[`${field}${language}`] ?? ''}
          />
        )),
      )}
      <ChoiceField
        name="areas"
        choose="many"
        label={t('areas')}
        help={t('areas-help')}
        options={site.areas.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        defaultValues={texts(person.areas)}
      />
      <ChoiceField
        name="languages"
        choose="many"
        label={t('languages')}
        options={locales.map((one) => ({ value: one, label: t(`language.${one}`) }))}
        defaultValues={texts(person.languages)}
      />
      {forges.map((forge) => (
        <TextField
          key={forge}
          name={forge}
          label={t(forge)}
          mark={optional}
          defaultValue={person[forge] ?? ''}
          spellCheck={false}
          autoComplete="off"
        />
      ))}
      <fieldset className="audiences">
        <legend className="field-label">{t('audiences')}</legend>
        <p className="field-help">{t('audiences-help')}</p>
        <div className="audience-grid">
          {hideableFields.map((field) => (
            <SelectField
              key={field}
              name={audienceField(field)}
              label={t(`field.${field}`)}
              defaultValue={seen[field]}
              options={audiences.map((audience) => ({ value: audience, label: t(`audience.${audience}`) }))}
            />
          ))}
        </div>
      </fieldset>
      <CheckboxField
        name="hallOfFame"
        label={t('hall-of-fame')}
        help={t('hall-of-fame-help')}
        defaultChecked={person.hallOfFameConsent}
      />
    </ActionForm>
  )
}

const texts = (kept: unknown): string[] => (Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [])
