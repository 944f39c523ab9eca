import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { withdrawNominationAction } from '@/lib/nominations/actions'

export async function WithdrawForm({ nominationId }: { nominationId: string }) {
  const t = await getTranslations('nominations.withdraw')
  return (
    <div className="actions">
      <Dialog id="withdraw" open={t('open')} close={t('keep')} title={t('title')}>
        <p>{t('help')}</p>
        <ActionForm action={withdrawNominationAction} submit={t('submit')} pending={t('pending')} tone="danger">
          <input type="hidden" name="nominationId" value={nominationId} />
        </ActionForm>
      </Dialog>
    </div>
  )
}
