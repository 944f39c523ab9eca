import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { sendTestMailAction } from '@/lib/mail/actions'

/** Sends the reader a mail, to see that mail goes out. */
export async function MailTest({ address }: { address: string | null }) {
  const t = await getTranslations('outbox.test')
  return (
    <Section id="mail-test" title={t('title')} lead={address ? t('lead', { address }) : t('no-address')}>
      {address && (
        <ActionForm action={sendTestMailAction} submit={t('submit')} pending={t('pending')} tone="secondary" />
      )}
    </Section>
  )
}
