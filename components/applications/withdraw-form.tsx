import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { withdrawApplicationAction } from '@/lib/applications/actions'

export async function WithdrawForm({ id }: { id: string }) {
  const t = await getTranslations('applications.own')
  return (
    <ActionForm
      id="withdraw"
      action={withdrawApplicationAction}
      submit={t('withdraw')}
      pending={t('withdraw-pending')}
      tone="secondary"
      inline
    >
      <input type="hidden" name="applicationId" value={id} />
    </ActionForm>
  )
}
