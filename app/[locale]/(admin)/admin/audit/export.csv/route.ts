import { exportEntries, type ListedEntry } from '@/lib/audit/queries'
import { auditFilterSchema } from '@/lib/audit/schema'
import { getActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { csvDownload, linesOf } from '@/lib/csv/download'
import { csvLine } from '@/lib/csv/write'
import { formatIsoDay } from '@/lib/i18n/format'
import { isLocale } from '@/lib/i18n/routing'

const head = ['sequence', 'at', 'actor', 'action', 'subject', 'rule', 'version', 'details', 'hash']

/** Maintainers. The log as the viewer's filter has it, whole; column names as in the database, in either language. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/admin/audit/export.csv'>) {
  const [{ locale }, viewer] = await Promise.all([params, getActor()])
  if (!isLocale(locale) || !can(viewer, 'audit.read')) return new Response('Not found', { status: 404 })
  const filter = auditFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const parts = linesOf(exportEntries(viewer, filter), lineOf)
  const day = formatIsoDay(now(), getSite().timeZone)
  return csvDownload({ name: `audit-${day}`, head: csvLine(head), parts })
}

const lineOf = ({ sequence, at, actor, action, subject, ruleId, ruleVersion, details, hash }: ListedEntry) =>
  csvLine([sequence, at.toISOString(), actor, action, subject, ruleId, ruleVersion, JSON.stringify(details), hash])
