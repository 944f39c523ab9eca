import { getTranslations } from 'next-intl/server'
import { listOrganisedCampaigns } from '@/lib/campaigns/queries'
import { phaseOf } from '@/lib/campaigns/rules'
import { organisedListSchema } from '@/lib/campaigns/schema'
import { getSite } from '@/lib/content/load'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'

export const GET = listFile({
  name: 'campaigns',
  permission: 'campaign.organise',
  filter: organisedListSchema,
  content: async ({ viewer, filter, locale, at }) => {
    const { timeZone } = getSite()
    const t = await getTranslations({ locale, namespace: 'campaigns' })
    const head = [
      t('admin.campaign'),
      t('fact.kind'),
      t('admin.state'),
      t('fact.theme'),
      t('admin.from'),
      t('admin.until'),
    ]
    return {
      head: csvLine([...head, 'ID']),
      parts: linesOf(
        everyPage((after) => listOrganisedCampaigns(viewer, { ...filter, after }, at)),
        (campaign) =>
          csvLine([
            pick(campaign, 'title', locale),
            t(`kind.${campaign.kind}`),
            t(`phase.${phaseOf(campaign, at)}`),
            pick(campaign, 'theme', locale),
            formatIsoDay(campaign.startsAt, timeZone),
            formatIsoDay(campaign.endsAt, timeZone),
            campaign.id,
          ]),
      ),
    }
  },
})
