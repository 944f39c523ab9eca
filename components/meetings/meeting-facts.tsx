import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { MeetingDetail } from '@/lib/meetings/queries'
import { MeetingTime } from './meeting-time'

type MeetingFactsProps = {
  meeting: MeetingDetail
  locale: Locale
  timeZone: string
  isMember: boolean
  isOver: boolean
}

/** When, how to join, and what has changed. */
export async function MeetingFacts({ meeting, locale, timeZone, isMember, isOver }: MeetingFactsProps) {
  const t = await getTranslations('meetings')
  const isMoved = meeting.startsAt.getTime() !== meeting.plannedAt.getTime()
  const isCancelled = meeting.status === 'CANCELLED'
  return (
    <>
      <DescriptionList
        entries={[
          { term: t('when'), description: <MeetingTime {...meeting} timeZone={timeZone} /> },
          { term: t('usually'), description: isMoved && formatDateTime(locale, meeting.plannedAt, timeZone) },
          {
            term: t('organiser'),
            description: meeting.duty?.person && (
              <a href={`/${locale}/people/${meeting.duty.person.slug}`}>{meeting.duty.person.name}</a>
            ),
          },
          { term: t('reason'), description: meeting.reason },
          {
            term: t('join'),
            description: !isCancelled && !isOver && (
              <JoinLink joinUrl={meeting.joinUrl} isMember={isMember} hint={t('join-members')} />
            ),
          },
        ].map(({ term, description }) => ({ term, description: description || null }))}
      />
      {!isCancelled && !isOver && (
        <p>
          <a href={`/${locale}/meetings/${meeting.slug}/calendar.ics`}>{t('add')}</a>
        </p>
      )}
    </>
  )
}

function JoinLink({ joinUrl, isMember, hint }: { joinUrl: string | null; isMember: boolean; hint: string }) {
  if (!isMember) return hint
  return joinUrl ? (
    <a href={joinUrl} rel="noopener">
      {joinUrl}
    </a>
  ) : (
    '—'
  )
}
