import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { Section } from '@/components/ui/section'
import { closeCampaignAction, discardCampaignAction, publishCampaignAction } from '@/lib/campaigns/actions'

export async function PublishCampaign({ campaignId }: { campaignId: string }) {
  const t = await getTranslations('campaigns.publish')
  return (
    <Section id="publish-campaign" title={t('title')} lead={t('lead')}>
      <ActionForm id="publish" action={publishCampaignAction} submit={t('submit')} pending={t('pending')}>
        <input type="hidden" name="campaignId" value={campaignId} />
      </ActionForm>
    </Section>
  )
}

export async function DiscardCampaign({ campaignId }: { campaignId: string }) {
  const t = await getTranslations('campaigns.discard')
  return (
    <Dialog id="discard-campaign" open={t('open')} close={t('keep')} title={t('title')} tone="secondary">
      <ActionForm id="discard" action={discardCampaignAction} submit={t('open')} pending={t('pending')} tone="danger">
        <input type="hidden" name="campaignId" value={campaignId} />
      </ActionForm>
    </Dialog>
  )
}

export async function CloseCampaign({ campaignId }: { campaignId: string }) {
  const t = await getTranslations('campaigns.close')
  return (
    <Section id="close-campaign" title={t('title')} lead={t('lead')}>
      <ActionForm id="close" action={closeCampaignAction} submit={t('submit')} pending={t('pending')} tone="secondary">
        <input type="hidden" name="campaignId" value={campaignId} />
      </ActionForm>
    </Section>
  )
}
