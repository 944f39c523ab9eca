import { exportEntries } from '@/lib/audit/queries'
import { auditFilterSchema } from '@/lib/audit/schema'
import { linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'
import { csvLine } from '@/lib/csv/write'

const head = ['sequence', 'at', 'actor', 'action', 'subject', 'rule', 'version', 'details', 'hash']

/** Column names as in the database, in either language. */
export const GET = listFile({
  name: 'audit',
  permission: 'audit.read',
  filter: auditFilterSchema,
  content: async ({ viewer, filter }) => ({
    head: csvLine(head),
    parts: linesOf(exportEntries(viewer, filter), (entry) => {
      const { sequence, at, actor, action, subject, ruleId, ruleVersion, details, hash } = entry
      const facts = JSON.stringify(details)
      return csvLine([sequence, at.toISOString(), actor, action, subject, ruleId, ruleVersion, facts, hash])
    }),
  }),
})
