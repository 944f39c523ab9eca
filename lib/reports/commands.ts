import 'server-only'
import { record } from '@/lib/audit/record'
import { type AccountActor, authorize } from '@/lib/auth/permissions'
import { getSite } from '@/lib/content/load'
import { attempt } from '@/lib/db/attempt'
import { isUniqueViolation } from '@/lib/db/client'
import { yearOf } from '@/lib/i18n/format'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { draftOf } from './draft'
import { type Gathered, gatherYear, reportableYears } from './gather'
import { refuseDraft } from './rules'
import type { ReportInput, ReportVersion } from './schema'

type Year = { year: number }

/** Drafts a year's report from the portal's rows, in both languages. */
export async function draftReport(actor: AccountActor, { year }: Year, at: Date): Promise<Outcome<Year>> {
  authorize(actor, 'report.write')
  const refusal = refuseDraft(year, yearOf(at, getSite().timeZone), await reportableYears(actor, at))
  const gathered = refusal ? null : await gatherYear(actor, year, at)
  if (refusal || !gathered) return refusal ?? refused('report-without-goals', { field: 'year' })
  try {
    return await attempt(async (tx) => {
      await tx.annualReport.create({ data: { year, changedById: actor.personId, ...columns(gathered, at) } })
      await record(tx, actor, { action: 'report.drafted', subject: `report:${year}`, at })
      return accepted({ year })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refused('report-exists', { field: 'year' })
    throw error
  }
}

/** Drafts it anew with the figures of now; what was written in the draft is gone. */
export async function redraftReport(actor: AccountActor, input: ReportVersion, at: Date): Promise<Outcome<Year>> {
  authorize(actor, 'report.write')
  const { year, version } = input
  const gathered = await gatherYear(actor, year, at)
  if (!gathered) return refused('report-without-goals')
  return attempt(async (tx) => {
    const found = await tx.annualReport.findFirst({ where: { year }, select: { publishedAt: true } })
    if (!found) return refused('report-not-found')
    if (found.publishedAt) return refused('report-published')
    const { count } = await tx.annualReport.updateMany({
      where: { year, version, publishedAt: null },
      data: { changedById: actor.personId, ...columns(gathered, at), version: { increment: 1 } },
    })
    if (count === 0) return refused('report-changed', { refresh: true })
    await record(tx, actor, { action: 'report.redrafted', subject: `report:${year}`, at })
    return accepted({ year })
  })
}

/** Keeps the text as it was edited; also of a published report, where the change shows at once. */
export const saveReport = (actor: AccountActor, { year, version, textZh, textEn }: ReportInput, at: Date) =>
  attempt<Year>(async (tx) => {
    authorize(actor, 'report.write')
    const found = await tx.annualReport.findFirst({ where: { year }, select: { textZh: true, textEn: true } })
    if (!found) return refused('report-not-found')
    const { count } = await tx.annualReport.updateMany({
      where: { year, version },
      data: { textZh, textEn, changedAt: at, changedById: actor.personId, version: { increment: 1 } },
    })
    if (count === 0) return refused('report-changed', { refresh: true })
    const subject = `report:${year}` as const
    const lengths = (text: { textZh: string; textEn: string }) => ({ zh: text.textZh.length, en: text.textEn.length })
    await record(tx, actor, {
      action: 'report.edited',
      subject,
      at,
      before: lengths(found),
      after: lengths({ textZh, textEn }),
    })
    return accepted({ year })
  })

/** Shows it to everyone. */
export const publishReport = (actor: AccountActor, { year, version }: ReportVersion, at: Date) =>
  attempt<Year>(async (tx) => {
    authorize(actor, 'report.write')
    const found = await tx.annualReport.findFirst({ where: { year }, select: { publishedAt: true } })
    if (!found) return refused('report-not-found')
    if (found.publishedAt) return refused('report-published')
    const { count } = await tx.annualReport.updateMany({
      where: { year, version, publishedAt: null },
      data: { publishedAt: at, publishedById: actor.personId, version: { increment: 1 } },
    })
    if (count === 0) return refused('report-changed', { refresh: true })
    await record(tx, actor, { action: 'report.published', subject: `report:${year}`, at })
    return accepted({ year })
  })

const columns = (gathered: Gathered, at: Date) => ({
  textZh: draftOf('zh', gathered),
  textEn: draftOf('en', gathered),
  figures: gathered.figures,
  draftedAt: at,
  changedAt: at,
})
