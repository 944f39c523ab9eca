import { getTranslations } from 'next-intl/server'
import { getSite } from '@/lib/content/load'
import { everyPage, linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import { listProposals } from '@/lib/talks/queries'
import { meanScore } from '@/lib/talks/rules'
import { proposalFilterSchema } from '@/lib/talks/schema'

export const GET = listFile({
  name: 'talks',
  permission: 'talk.read-proposals',
  filter: proposalFilterSchema,
  content: async ({ viewer, filter, locale }) => {
    const t = await getTranslations({ locale, namespace: 'talks' })
    return {
      head: csvLine([
        ...[t('review.name'), t('review.proposer'), t('form.language'), t('form.minutes'), t('review.submitted')],
        ...[t('review.score'), t('review.verdict'), t('session'), 'ID'],
      ]),
      parts: linesOf(
        everyPage((after) => listProposals(viewer, { ...filter, after })),
        ({ id, title, proposer, language, minutes, submittedAt, reviews, verdict, session }) =>
          csvLine([
            ...[title, proposer.name, t(`language.${language}`), minutes],
            submittedAt && formatIsoDay(submittedAt, getSite().timeZone),
            meanScore(reviews),
            verdict === 'DECLINE' ? t('review.decline') : null,
            session && pick(session, 'title', locale),
            id,
          ]),
      ),
    }
  },
})
