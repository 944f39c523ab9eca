import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { ServerState as State } from '@/lib/admin/queries'

/** For operators: mail, database, and whom to give their account. */
export async function ServerState({ state }: { state: State }) {
  const t = await getTranslations('admin')
  const { QUEUED: queued, SENT: sent, DEAD: dead } = state.mail
  return (
    <>
      <Section id="server" title={t('server')} lead={t('server-lead')}>
        <DescriptionList
          entries={[
            { term: t('mail'), description: t('mail-counts', { queued, sent, dead }) },
            {
              term: t('mail-transport'),
              description: state.mailFolder ? t('mail-files', { folder: state.mailFolder }) : t('mail-smtp'),
            },
            { term: t('database'), description: state.provider === 'sqlite' ? 'SQLite' : 'PostgreSQL' },
          ]}
        />
      </Section>
      <Section id="unclaimed" title={t('unclaimed')}>
        {state.unclaimed.length === 0 ? (
          <EmptyState title={t('all-claimed')} />
        ) : (
          <>
            <p>{t('unclaimed-lead')}</p>
            <Table
              caption={t('unclaimed')}
              hideCaption
              columns={[
                { key: 'name', label: t('name') },
                { key: 'command', label: t('command') },
              ]}
              rows={state.unclaimed.map(({ slug, name }) => ({
                id: slug,
                cells: { name, command: <code>{`npm run person:claim -- ${slug} name@example.com`}</code> },
              }))}
            />
          </>
        )}
      </Section>
    </>
  )
}
