'use server'
import { accountAction } from '@/lib/auth/action'
import { closeCampaign, discardCampaign, draftCampaign, editCampaign, publishCampaign } from './commands'
import { campaignEditSchema, campaignIdSchema, campaignSchema } from './schema'

export const draftCampaignAction = accountAction(campaignSchema, draftCampaign, {
  next: ({ slug }) => `/admin/campaigns/${slug}?done=campaign-drafted`,
})

export const editCampaignAction = accountAction(campaignEditSchema, editCampaign, {
  next: ({ slug }) => `/admin/campaigns/${slug}?done=campaign-changed`,
})

export const publishCampaignAction = accountAction(campaignIdSchema, publishCampaign, {
  next: ({ slug }) => `/campaigns/${slug}?done=campaign-published`,
})

export const discardCampaignAction = accountAction(campaignIdSchema, discardCampaign, {
  next: () => '/admin/campaigns?done=campaign-discarded',
})

export const closeCampaignAction = accountAction(campaignIdSchema, closeCampaign, {
  next: ({ slug }) => `/campaigns/${slug}?done=campaign-closed`,
})
