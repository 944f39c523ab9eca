import { getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { Section } from '@/components/ui/section'
import type { Figures as Counted } from '@/lib/admin/queries'
import { dateParts, formatIsoDay, formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type FiguresProps = { figures: Counted; locale: Locale; timeZone: string }

/** How the SIG goes, in small charts with their tables. */
export async function Figures({ figures, locale, timeZone }: FiguresProps) {
  const t = await getTranslations('admin.figures')
  const { members, applications, followers, meetings, events } = figures
  const number = (value: number) => formatNumber(locale, value)
  const months = (counted: Counted['members']) =>
    counted.map(({ month, value }) => {
      const day = formatIsoDay(month, timeZone)
      return { key: day, label: day.slice(0, 7), mark: dateParts(locale, month, timeZone).month, value }
    })
  const shortDay = (at: Date) => formatIsoDay(at, timeZone).slice(5).replace('-', '/')
  const membersNow = members.at(-1)?.value ?? 0
  const year = applications.reduce((sum, { value }) => sum + value, 0)
  return (
    <Section
      id="figures"
      title={t('title')}
      lead={t('lead', { members: number(membersNow), followers: number(followers) })}
    >
      <div className="charts">
        <BarChart
          title={t('members')}
          summary={t('members-summary', { from: number(members[0]?.value ?? 0), to: number(membersNow) })}
          columns={[t('month'), t('people')]}
          bars={months(members)}
          table={t('table')}
        />
        <BarChart
          title={t('applications')}
          summary={t('applications-summary', { count: number(year) })}
          columns={[t('month'), t('submitted')]}
          bars={months(applications)}
          table={t('table')}
        />
        {meetings.length > 0 && (
          <BarChart
            title={t('attendance')}
            summary={t('attendance-summary', { count: number(meetings.reduce((sum, { value }) => sum + value, 0)) })}
            columns={[t('meeting'), t('people')]}
            bars={meetings.map(({ slug, startsAt, value }) => ({
              key: slug,
              label: formatIsoDay(startsAt, timeZone),
              mark: shortDay(startsAt),
              value,
            }))}
            table={t('table')}
          />
        )}
        {events.length > 0 && (
          <BarChart
            title={t('sign-ups')}
            summary={t('sign-ups-summary', { count: number(events.reduce((sum, { taken }) => sum + taken, 0)) })}
            columns={[t('event'), t('people')]}
            bars={events.map((event) => ({
              key: event.slug,
              label: `${formatIsoDay(event.startsAt, timeZone)} ${pick(event, 'title', locale)}`,
              mark: shortDay(event.startsAt),
              value: event.taken,
            }))}
            table={t('table')}
          />
        )}
      </div>
    </Section>
  )
}
