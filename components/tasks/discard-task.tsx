import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { discardTaskAction } from '@/lib/tasks/actions'

export async function DiscardTask({ taskId }: { taskId: string }) {
  const t = await getTranslations('tasks.discard')
  return (
    <Dialog id="discard-task" open={t('open')} close={t('keep')} title={t('title')} tone="secondary">
      <ActionForm id="discard" action={discardTaskAction} submit={t('open')} pending={t('pending')} tone="danger">
        <input type="hidden" name="taskId" value={taskId} />
      </ActionForm>
    </Dialog>
  )
}
