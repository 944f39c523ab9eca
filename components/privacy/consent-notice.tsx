import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/routing'
import { agreeToPrivacyAction } from '@/lib/privacy/actions'
import type { ConsentState } from '@/lib/privacy/queries'

/** Asks for consent to the privacy page as it stands now; nothing where it was given. */
export async function ConsentNotice({ consent, locale }: { consent: ConsentState; locale: Locale }) {
  if (!consent?.isNeeded) return null
  const t = await getTranslations('privacy.consent')
  const { agreed, current: version } = consent
  return (
    <Notice tone="info" title={t(agreed.length > 0 ? 'changed' : 'asked')}>
      <p>{t.rich('read', { link: (text) => <a href={`/${locale}/privacy`}>{text}</a>, version })}</p>
      <ActionForm action={agreeToPrivacyAction} submit={t('agree', { version })} pending={t('agree-pending')} inline>
        <input type="hidden" name="version" value={version} />
      </ActionForm>
    </Notice>
  )
}
