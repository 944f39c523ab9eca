import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { requestFollowAction } from '@/lib/followers/actions'
import type { Locale } from '@/lib/i18n/routing'
import { LanguageField } from './language-field'

type FollowFormProps = {
  locale: Locale
  /** The reader's own, if they are signed in. */
  email: string | null
  /** Of the privacy page, to which following is consent. */
  consentVersion: string
}

export async function FollowForm({ locale, email, consentVersion }: FollowFormProps) {
  const t = await getTranslations('followers')
  return (
    <>
      <ActionForm action={requestFollowAction} submit={t('follow.submit')} pending={t('follow.pending')}>
        <TextField
          name="email"
          type="email"
          label={t('follow.email')}
          help={t('follow.email-help')}
          autoComplete="email"
          spellCheck={false}
          defaultValue={email ?? undefined}
          required
        />
        <LanguageField label={t('language')} chosen={locale} />
        <input type="hidden" name="consentVersion" value={consentVersion} />
      </ActionForm>
      <p className="field-help">
        {t.rich('follow.privacy', { link: (text) => <a href={`/${locale}/privacy`}>{text}</a> })}
      </p>
    </>
  )
}
