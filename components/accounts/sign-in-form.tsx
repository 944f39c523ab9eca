import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { requestSignInAction } from '@/lib/auth/actions'

export async function SignInForm({ to }: { to: string | undefined }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('accounts.sign-in')])
  return (
    <ActionForm action={requestSignInAction} submit={t('submit')} pending={t('pending')}>
      <TextField
        name="email"
        type="email"
        label={t('email')}
        help={t('email-help')}
        autoComplete="email"
        spellCheck={false}
        required
      />
      <input type="hidden" name="locale" value={locale} />
      {to && <input type="hidden" name="to" value={to} />}
    </ActionForm>
  )
}
