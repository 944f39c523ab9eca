import { applicationLines } from '@/lib/applications/export'
import { exportApplications } from '@/lib/applications/queries/queue'
import { queueFilterSchema } from '@/lib/applications/schema'
import { linesOf } from '@/lib/csv/download'
import { listFile } from '@/lib/csv/list-file'

export const GET = listFile({
  name: 'applications',
  permission: 'application.review',
  filter: queueFilterSchema,
  content: async ({ viewer, filter, locale, at }) => {
    const { head, line } = await applicationLines(locale)
    return { head, parts: linesOf(exportApplications(viewer, { ...filter, after: undefined }, at), line) }
  },
})
