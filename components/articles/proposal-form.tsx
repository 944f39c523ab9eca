import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { proposeArticleAction } from '@/lib/articles/actions'
import { articleLanguages, SUMMARY_MAXIMUM, TEXT_MAXIMUM } from '@/lib/articles/schema'
import type { Locale } from '@/lib/i18n/routing'

export async function ProposalForm({ locale }: { locale: Locale }) {
  const [t, common] = await Promise.all([getTranslations('articles'), getTranslations('common')])
  const optional = common('optional')
  return (
    <ActionForm id="article" action={proposeArticleAction} submit={t('form.submit')} pending={t('form.pending')}>
      <TextField name="title" label={t('form.title')} required />
      <SelectField
        name="language"
        label={t('form.language')}
        options={articleLanguages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
        defaultValue={locale}
      />
      <TextAreaField name="summary" label={t('form.summary')} limit={SUMMARY_MAXIMUM} rows={3} required />
      <TextField name="url" type="url" label={t('form.url')} help={t('form.url-help')} mark={optional} />
      <TextAreaField
        name="text"
        label={t('form.text')}
        help={t('form.text-help')}
        limit={TEXT_MAXIMUM}
        mark={optional}
        rows={12}
      />
    </ActionForm>
  )
}
