import 'server-only'
import { getTranslations } from 'next-intl/server'
import { localTimeOf } from '@/lib/calendar/zone'
import { getSite } from '@/lib/content/load'
import { type CsvValue, csvLine } from '@/lib/csv/write'
import type { Locale } from '@/lib/i18n/routing'
import type { ExportedApplication } from './queries/queue'

/** The head of the list of applications, and the line of each. Times are local to the SIG. */
export async function applicationLines(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'applications' })
  const { areas, timeZone } = getSite()
  const time = (at: Date | null) => at && localTimeOf(at, timeZone).replace('T', ' ')
  const areaName = (id: string) => areas.find((area) => area.id === id)?.name[locale] ?? id
  const columns: [head: string, value: (application: ExportedApplication) => CsvValue][] = [
    [t('queue.name'), ({ name }) => name],
    [t('queue.affiliation'), ({ affiliation }) => affiliation],
    [t('queue.kind'), ({ kind }) => kind && t(`kind.${kind}`)],
    [t('queue.area'), (one) => one.areas.map(areaName).join('; ')],
    [t('queue.status'), ({ status }) => t(`status.${status}`)],
    [t('queue.submitted'), ({ submittedAt }) => time(submittedAt)],
    [t('review.decided'), ({ decidedAt }) => time(decidedAt)],
    [t('queue.assignee'), ({ assignee }) => assignee?.name],
    [t('review.email'), ({ applicant }) => applicant.email],
    ['Gitee', ({ handles }) => handles.gitee],
    ['AtomGit', ({ handles }) => handles.atomgit],
    ['GitHub', ({ handles }) => handles.github],
    [t('form.motivation'), ({ motivation }) => motivation],
    [t('form.heard-from'), ({ heardFrom }) => heardFrom],
    [t('own.reason'), ({ reason }) => reason],
    ['ID', ({ id }) => id],
  ]
  return {
    head: csvLine(columns.map(([head]) => head)),
    line: (application: ExportedApplication) => csvLine(columns.map(([, value]) => value(application))),
  }
}
