import { getTranslations } from 'next-intl/server'
import { getCampaign } from '@/lib/campaigns/queries'
import { getSite } from '@/lib/content/load'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import { listQueue } from '@/lib/submissions/queries'
import { queueSchema } from '@/lib/submissions/schema'

export const GET = listFile({
  name: 'submissions',
  permission: 'submission.judge',
  filter: queueSchema,
  content: async ({ viewer, filter, locale, at }) => {
    const t = await getTranslations({ locale, namespace: 'submissions' })
    // A campaign that there is not has no submissions.
    const campaignId = filter.campaign && ((await getCampaign(viewer, filter.campaign, at))?.id ?? 'none')
    return {
      head: csvLine([
        t('detail.submitted'),
        t('detail.author'),
        t('detail.campaign'),
        t('detail.link'),
        t('detail.summary'),
        t('detail.rating'),
        t('own.status'),
        t('detail.points'),
        t('detail.reason'),
        'ID',
      ]),
      parts: linesOf(
        everyPage((after) => listQueue(viewer, { ...filter, campaignId, after }, at)),
        (one) =>
          csvLine([
            formatIsoDay(one.submittedAt, getSite().timeZone),
            one.person.name,
            pick(one.campaign, 'title', locale),
            one.address,
            one.summary,
            one.rating,
            t(`status.${one.status}`),
            one.points,
            one.reason,
            one.id,
          ]),
      ),
    }
  },
})
