import { getTranslations } from 'next-intl/server'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { listForExport } from '@/lib/campaign-reports/queries'
import { getCampaign } from '@/lib/campaigns/queries'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { csvDownload, everyPage, linesOf } from '@/lib/csv/download'
import { csvLine } from '@/lib/csv/write'
import { formatClock, formatIsoDay } from '@/lib/i18n/format'
import { isLocale } from '@/lib/i18n/routing'

type Context = RouteContext<'/[locale]/admin/campaigns/[slug]/submissions.csv'>

/** Organisers. Every submission to a campaign, the withdrawn ones too. */
export async function GET(_request: Request, { params }: Context) {
  const [{ locale, slug }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale) || !can(viewer, 'submission.judge')) return new Response('Not found', { status: 404 })
  const campaign = await getCampaign(viewer, slug, now())
  if (!campaign) return new Response('Not found', { status: 404 })
  const t = await getTranslations({ locale, namespace: 'submissions' })
  const { timeZone } = getSite()
  const named = (version: number, code: string | null) =>
    campaign.rubrics.find((rubric) => rubric.version === version)?.lines.find((line) => line.code === code)?.[locale] ??
    code
  const head = csvLine([
    t('detail.submitted'),
    t('detail.author'),
    t('detail.link'),
    t('detail.typed'),
    t('detail.line'),
    t('detail.summary'),
    t('detail.rating'),
    t('own.status'),
    t('detail.accepted-line'),
    t('detail.points'),
    t('detail.reason'),
    'ID',
  ])
  const parts = linesOf(
    everyPage((after) => listForExport(viewer, campaign.id, after)),
    (one) =>
      csvLine([
        `${formatIsoDay(one.submittedAt, timeZone)} ${formatClock(one.submittedAt, timeZone)}`,
        one.person.name,
        one.address,
        one.typed,
        named(one.rubricVersion, one.line),
        one.summary,
        one.rating,
        t(`status.${one.status}`),
        named(one.rubricVersion, one.acceptedLine),
        one.points,
        one.reason,
        one.id,
      ]),
  )
  return csvDownload({ name: `submissions-${slug}`, head, parts })
}
