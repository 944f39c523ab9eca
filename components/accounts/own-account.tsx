import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Section } from '@/components/ui/section'
import { signOutAction, signOutEverywhereAction } from '@/lib/auth/actions'
import type { AccountActor } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/routing'
import { ProviderForms } from './provider-forms'

type OwnAccountProps = {
  account: AccountActor
  connected: readonly { id: string; name: string; isConnected: boolean }[]
  locale: Locale
}

/** How the reader signs in, and out. */
export async function OwnAccount({ account, connected, locale }: OwnAccountProps) {
  const t = await getTranslations('accounts.me')
  return (
    <Section id="account" title={t('sign-in-methods')}>
      <ul className="own-list">
        {account.email && (
          <li>
            <p>
              {t('email')} · {account.email} <Badge tone="good">{t('connected')}</Badge>
            </p>
          </li>
        )}
        {connected
          .filter(({ isConnected }) => isConnected)
          .map(({ id, name }) => (
            <li key={id}>
              <p>
                {name} <Badge tone="good">{t('connected')}</Badge>
              </p>
            </li>
          ))}
      </ul>
      <div className="actions">
        <ProviderForms
          providers={connected.filter(({ isConnected }) => !isConnected)}
          to={`/${locale}/me`}
          label={(provider) => t('connect', { provider })}
          pending={t('connect-pending')}
        />
      </div>
      <div className="actions">
        <ActionForm
          action={signOutAction}
          submit={t('sign-out')}
          pending={t('sign-out-pending')}
          tone="secondary"
          inline
        />
        <ActionForm
          action={signOutEverywhereAction}
          submit={t('sign-out-everywhere')}
          pending={t('sign-out-pending')}
          tone="secondary"
          inline
        />
      </div>
      <p className="field-help">{t('sign-out-help')}</p>
      <p className="link-row">
        <a href={`/${locale}/me/mail`}>{t('mail')}</a>
        <a href={`/${locale}/me/privacy`}>{t('privacy')}</a>
        <a href={`/${locale}/me/audit`}>{t('own-entries')}</a>
      </p>
    </Section>
  )
}
