import { getTranslations } from 'next-intl/server'
import { getSite } from '@/lib/content/load'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { listProposals } from '@/lib/recognitions/queries'
import { proposalListSchema } from '@/lib/recognitions/schema'

export const GET = listFile({
  name: 'recognitions',
  permission: 'recognition.read-proposals',
  filter: proposalListSchema,
  content: async ({ viewer, filter, locale }) => {
    const { timeZone } = getSite()
    const [t, propose, kinds] = await Promise.all([
      getTranslations({ locale, namespace: 'recognitions.proposal' }),
      getTranslations({ locale, namespace: 'recognitions.propose' }),
      getTranslations({ locale, namespace: 'recognitions.kind' }),
    ])
    const day = (at: Date | null) => (at ? formatIsoDay(at, timeZone) : '')
    return {
      head: csvLine([t('person'), propose('kind'), t('year'), t('proposer'), t('on-day'), t('decided'), 'ID']),
      parts: linesOf(
        everyPage((after) => listProposals(viewer, { ...filter, after })),
        ({ id, person, kind, year, proposer, proposedAt, decidedAt }) =>
          csvLine([person.name, kinds(kind), year, proposer.name, day(proposedAt), day(decidedAt), id]),
      ),
    }
  },
})
