import { getTranslations } from 'next-intl/server'
import { listClaims } from '@/lib/claims/queries'
import { claimFilterSchema } from '@/lib/claims/schema'
import { getSite } from '@/lib/content/load'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'

export const GET = listFile({
  name: 'claims',
  permission: 'claim.review',
  filter: claimFilterSchema,
  content: async ({ viewer, filter, locale }) => {
    const t = await getTranslations({ locale, namespace: 'claims' })
    return {
      head: csvLine([t('list.person'), t('list.claimant'), t('list.basis'), t('list.requested'), 'ID']),
      parts: linesOf(
        everyPage((after) => listClaims(viewer, { ...filter, after })),
        ({ id, person, claimant, basis, requestedAt }) =>
          csvLine([
            person.name,
            claimant.email ?? claimant.name,
            t(`basis.${basis}`),
            formatIsoDay(requestedAt, getSite().timeZone),
            id,
          ]),
      ),
    }
  },
})
