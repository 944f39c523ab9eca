import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import { revokeCertificateAction } from '@/lib/certificates/actions'

export async function RevokeCertificate({ certificateId, sent }: { certificateId: string; sent: boolean }) {
  const t = await getTranslations('certificates.revocation')
  return (
    <Disclosure summary={t('open')} open={sent}>
      <ActionForm
        id="revoke"
        action={revokeCertificateAction}
        submit={t('submit')}
        pending={t('pending')}
        tone="danger"
      >
        <input type="hidden" name="certificateId" value={certificateId} />
        <TextAreaField name="reason" label={t('reason')} help={t('help')} rows={3} required />
      </ActionForm>
    </Disclosure>
  )
}
