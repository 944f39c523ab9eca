import { getTranslations } from 'next-intl/server'
import type { CSSProperties } from 'react'
import type { Role } from '@/lib/auth/permissions'
import { dayOf, startOfDay } from '@/lib/calendar/zone'
import { yearOf } from '@/lib/i18n/format'
import { roles } from '@/lib/roles/rules'

type Term = { id: string; role: Role; since: Date; until: Date | null }
type RoleTimelineProps = { terms: readonly Term[]; at: Date; timeZone: string }

/** The roles held over the years, one line each, up to `at`. The table beside it says the same in words. */
export async function RoleTimeline({ terms, at, timeZone }: RoleTimelineProps) {
  const t = await getTranslations('people')
  const begun = terms.filter(({ since }) => since <= at)
  if (begun.length === 0) return null
  const start = yearStart(Math.min(...begun.map(({ since }) => yearOf(since, timeZone))), timeZone)
  const place = (instant: Date) => (instant.getTime() - start.getTime()) / (at.getTime() - start.getTime())
  const years = yearsBetween(start, at, timeZone)
  return (
    <div className="timeline" aria-hidden="true">
      {roles
        .filter((role) => begun.some((term) => term.role === role))
        .map((role) => (
          <div key={role} className="timeline-line">
            <span className="timeline-role">{t(`role.${role}`)}</span>
            <div className="timeline-track">
              {begun
                .filter((term) => term.role === role)
                .map(({ id, since, until }) => (
                  <span
                    key={id}
                    className="timeline-term"
                    data-open={until === null || until > at ? '' : undefined}
                    style={span(place(since), place(until && until < at ? until : at))}
                  />
                ))}
            </div>
          </div>
        ))}
      <div className="timeline-line">
        <span />
        <div className="timeline-years">
          {years.map((year) => (
            <span key={year} style={span(place(yearStart(year, timeZone)), 1)}>
              {year}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

const yearStart = (year: number, timeZone: string) => startOfDay(`${year}-01-01`, timeZone)

/** Every year that begins in between, or as many as there is room for. */
function yearsBetween(start: Date, at: Date, timeZone: string): number[] {
  const [first, last] = [Number(dayOf(start, timeZone).slice(0, 4)), yearOf(at, timeZone)]
  const step = Math.ceil((last - first + 1) / MOST_YEARS)
  return Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, index) => first + index * step)
}

const MOST_YEARS = 6

const span = (from: number, to: number): CSSProperties => ({
  insetInlineStart: `${(100 * from).toFixed(2)}%`,
  width: `${(100 * (to - from)).toFixed(2)}%`,
})
