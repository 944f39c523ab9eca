import 'server-only'
import { cache } from 'react'
import { type Actor, authorize, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db/client'
import type { ReportFigures } from './rules'

export type Report = NonNullable<Awaited<ReturnType<typeof getReport>>>
export type ListedReport = Awaited<ReturnType<typeof listReports>>[number]

/** A portal's lifetime. */
const MOST_YEARS = 100

const listed = { year: true, draftedAt: true, changedAt: true, publishedAt: true } as const

/** Published reports, the latest year first. */
export const listReports = (_viewer: Actor) =>
  db.annualReport.findMany({
    where: { publishedAt: { not: null } },
    orderBy: { year: 'desc' },
    take: MOST_YEARS,
    select: listed,
  })

/** The same with drafts, for whoever writes them. */
export async function listWrittenReports(viewer: Actor) {
  authorize(viewer, 'report.write')
  return db.annualReport.findMany({ orderBy: { year: 'desc' }, take: MOST_YEARS, select: listed })
}

/** A year's report, or null; a draft is for whoever writes it. Read once a request, for the page and its head. */
export const getReport = cache(async (viewer: Actor, year: number) => {
  const report = await db.annualReport.findFirst({
    where: { year, ...(can(viewer, 'report.write') ? {} : { publishedAt: { not: null } }) },
    select: { ...listed, textZh: true, textEn: true, figures: true, version: true },
  })
  // What `gatherYear` made of it.
  return report && { ...report, figures: report.figures as unknown as ReportFigures }
})
