import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { decideManyAction } from '@/lib/applications/actions'
import { type QueueFilter, queueQuery } from '@/lib/applications/schema'

/** Around a list with boxes: approves what is ticked, or rejects all of it for one reason. */
export async function BulkForm({ filter, children }: { filter: QueueFilter; children: ReactNode }) {
  const t = await getTranslations('applications.bulk')
  return (
    <div className="queue">
      <ActionForm
        id="bulk"
        action={decideManyAction}
        submit={t('approve')}
        pending={t('pending')}
        beside={
          <Button type="submit" name="button" value="reject" tone="danger">
            {t('reject')}
          </Button>
        }
      >
        <input type="hidden" name="back" value={queueQuery(filter)} />
        <div id="bulk-picks" tabIndex={-1}>
          {children}
        </div>
        <TextAreaField name="reason" label={t('reason')} help={t('reason-help')} rows={2} />
      </ActionForm>
    </div>
  )
}
