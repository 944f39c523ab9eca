import { ChoiceField } from '@/components/ui/choice-field'
import { locales } from '@/lib/i18n/routing'

/** Each language by its own name. */
const names = { zh: '中文', en: 'English' } as const

export const LanguageField = ({ label, chosen }: { label: string; chosen: string }) => (
  <ChoiceField
    name="language"
    label={label}
    choose="one"
    options={locales.map((locale) => ({ value: locale, label: names[locale] }))}
    defaultValues={[chosen]}
    required
  />
)
