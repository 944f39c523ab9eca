import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { EventDetail } from '@/lib/events/queries'
import { standingOf } from '@/lib/events/rules'
import { questionsOf } from '@/lib/events/schema'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedSignUp } from '@/lib/sign-ups/queries'
import { refuseTickOff } from '@/lib/sign-ups/rules'
import { answersOf } from '@/lib/sign-ups/schema'
import { PlaceBadge } from './event-badge'
import { TickOff } from './tick-off'

type SignUpListProps = {
  event: EventDetail
  page: { rows: readonly ListedSignUp[]; next: string | null }
  /** Path of the page it stands on. */
  base: string
  at: Date
  locale: Locale
  timeZone: string
}

/** Who has a place and who waits, in order of arrival; from when people arrive, with a tick for each. */
export async function SignUpList({ event, page, base, at, locale, timeZone }: SignUpListProps) {
  const [t, common] = await Promise.all([getTranslations('events.admin'), getTranslations('common')])
  const questions = new Map(questionsOf(event).map((question) => [question.id, question[locale]]))
  const standing = standingOf(event, at)
  const isTicking = refuseTickOff(event, at) === null
  const answers = (row: ListedSignUp) =>
    answersOf(row).map(({ id, answer }) => (
      <p key={id}>
        <span className="kicker">{questions.get(id)}</span> {answer}
      </p>
    ))
  return (
    <Section
      id="sign-ups"
      title={t('sign-ups')}
      aside={<a href={`/${locale}/admin/events/${event.slug}/sign-ups.csv`}>{t('export')}</a>}
    >
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
            ...(questions.size > 0 ? [{ key: 'answers' as const, label: t('answers') }] : []),
            ...(isTicking ? [{ key: 'attendance' as const, label: t('attendance') }] : []),
          ]}
          rows={page.rows.map((row) => ({
            id: row.id,
            cells: {
              person: <a href={`/${locale}/people/${row.person.slug}`}>{row.person.name}</a>,
              position: row.position,
              state: <PlaceBadge place={row.status} standing={standing} />,
              at: formatDateTime(locale, row.signedUpAt, timeZone),
              answers: answers(row),
              attendance: <TickOff signUpId={row.id} isHere={row.attendance !== null} />,
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
