import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { ListedSignUp } from '@/lib/events/queries'
import type { EventStanding } from '@/lib/events/rules'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { PlaceBadge } from './event-badge'

type SignUpListProps = {
  page: { rows: readonly ListedSignUp[]; next: string | null }
  /** Path of the page it stands on. */
  base: string
  standing: EventStanding
  locale: Locale
  timeZone: string
}

/** Who has a place and who waits, in order of arrival. */
export async function SignUpList({ page, base, standing, locale, timeZone }: SignUpListProps) {
  const [t, common] = await Promise.all([getTranslations('events.admin'), getTranslations('common')])
  return (
    <Section id="sign-ups" title={t('sign-ups')}>
      {page.rows.length === 0 ? (
        <EmptyState title={t('none-signed-up')} />
      ) : (
        <Table
          caption={t('sign-ups')}
          hideCaption
          columns={[
            { key: 'person', label: t('person') },
            { key: 'position', label: t('position'), align: 'end' },
            { key: 'state', label: t('state') },
            { key: 'at', label: t('at') },
          ]}
          rows={page.rows.map(({ id, person, position, status, signedUpAt }) => ({
            id,
            cells: {
              person: <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>,
              position,
              state: <PlaceBadge place={status} standing={standing} />,
              at: formatDateTime(locale, signedUpAt, timeZone),
            },
          }))}
        />
      )}
      <Pagination
        label={common('pages.label')}
        next={page.next ? { href: `${base}?after=${page.next}`, label: common('pages.next') } : undefined}
      />
    </Section>
  )
}
