'use server'
import { accountAction } from '@/lib/auth/action'
import { draftReport, publishReport, redraftReport, saveReport } from './commands'
import { reportSchema, reportVersionSchema, reportYearSchema } from './schema'

const edited = (done: string) => ({
  next: ({ year }: { year: number }) => `/admin/reports/${year}?done=${done}` as const,
})

export const draftReportAction = accountAction(reportYearSchema, draftReport, edited('report-drafted'))

export const redraftReportAction = accountAction(reportVersionSchema, redraftReport, edited('report-drafted'))

export const saveReportAction = accountAction(reportSchema, saveReport, edited('report-saved'))

export const publishReportAction = accountAction(reportVersionSchema, publishReport, edited('report-published'))
