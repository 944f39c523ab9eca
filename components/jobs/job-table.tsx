import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { formatClock, formatIsoDay } from '@/lib/i18n/format'
import { runJobNowAction } from '@/lib/jobs/actions'
import type { ListedJob } from '@/lib/jobs/queries'

/** Each job: how often, when last and how it went, when next. */
export async function JobTable({ jobs, timeZone }: { jobs: readonly ListedJob[]; timeZone: string }) {
  const t = await getTranslations('jobs')
  const time = (at: Date | null) => (at ? `${formatIsoDay(at, timeZone)} ${formatClock(at, timeZone)}` : t('never'))
  const every = (seconds: number) =>
    seconds < 60
      ? t('seconds', { count: seconds })
      : seconds < 3600
        ? t('minutes', { count: Math.round(seconds / 60) })
        : t('hours', { count: Math.round(seconds / 3600) })
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'name', label: t('column.name') },
        { key: 'every', label: t('column.every') },
        { key: 'last', label: t('column.last') },
        { key: 'state', label: t('column.state') },
        { key: 'next', label: t('column.next') },
        { key: 'run', label: t('column.run') },
      ]}
      rows={jobs.map(({ name, everySeconds, isRunning, lastFinishedAt, lastError, dueAt }) => ({
        id: name,
        cells: {
          name: <code>{name}</code>,
          every: every(everySeconds),
          last: time(lastFinishedAt),
          state: lastError ? (
            <>
              <Badge tone="bad">{t('failed')}</Badge>
              <p className="error-text">{lastError}</p>
            </>
          ) : (
            <Badge tone={lastFinishedAt ? 'good' : 'neutral'}>
              {isRunning ? t('running') : lastFinishedAt ? t('fine') : t('waiting')}
            </Badge>
          ),
          next: time(dueAt),
          run: (
            <ActionForm
              id={`run-${name}`}
              action={runJobNowAction}
              submit={t('run')}
              pending={t('calling')}
              tone="secondary"
              inline
            >
              <input type="hidden" name="name" value={name} />
            </ActionForm>
          ),
        },
      }))}
    />
  )
}
