import { randomUUID } from 'node:crypto'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { dayOf, startOfDay } from '@/lib/calendar/zone'
import type { Portal } from './server.ts'

/** Reads a portal's SQLite file beside the portal itself, through a connection that can't write. */
export function database({ dataDir }: Portal) {
  const file = path.join(dataDir, 'portal.db')
  const read = <T>(query: (connection: Sqlite.Database) => T): T => {
    const connection = new Sqlite(file, { readonly: true })
    try {
      return query(connection)
    } finally {
      connection.close()
    }
  }
  return {
    /** The first row; throws when there is none. */
    one: <T>(sql: string, ...values: unknown[]): T => {
      const row = read((connection) => connection.prepare<unknown[], T>(sql).get(...values))
      if (row === undefined) throw new Error(`Nothing answers ${sql}`)
      return row
    },
    all: <T>(sql: string, ...values: unknown[]): T[] =>
      read((connection) => connection.prepare<unknown[], T>(sql).all(...values)),
    /**
     * Everything that the portal knows, as text to compare: all rows of all tables but those that count attempts
     * and when background work comes round, and the index of the search, which that work fills from the others;
     * without how far mail has got and which language an account last used.
     */
    everything: (): string =>
      read((connection) => {
        const tables = connection.prepare<[], { name: string }>(
          `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('RateLimit', 'OutboxMail', 'Job')
           AND name NOT LIKE 'Search%' ORDER BY name`,
        )
        const rows = tables.all().map(({ name }) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()])
        const mail = connection.prepare('SELECT dedupeKey, subject, text FROM OutboxMail ORDER BY id').all()
        return JSON.stringify([...rows, mail], null, 1).replace(/"locale": "\w+"/g, '')
      }),
  }
}

/** Lets everyone try again, as if the time of every limit were over: for who sends more forms than a person would. */
export const forgetAttempts = (portal: Portal): void => write(portal, 'DELETE FROM RateLimit')

/** Lets the background work come round now, as if the time of every job were over: one without a row is due at once. */
export const hurryJobs = (portal: Portal): void => write(portal, 'DELETE FROM Job WHERE leaseId IS NULL')

/**
 * A regular meeting on this day of the SIG's, so that votes can be opened: over, for it began with the day, and with nothing
 * on its agenda. Once a day.
 */
export function meetToday(portal: Portal): void {
  const [zone, day] = ['Asia/Shanghai', dayOf(new Date(), 'Asia/Shanghai')]
  const startsAt = startOfDay(day, zone)
  const times = [startsAt, new Date(startsAt.getTime() + 3_600_000), startsAt, startsAt, startsAt].map(written)
  write(
    portal,
    `INSERT OR IGNORE INTO Meeting (id, slug, startsAt, endsAt, plannedAt, createdAt, changedAt, ruleId, ruleVersion)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'meeting-cadence', 1)`,
    randomUUID(),
    `meeting-on-${day}`,
    ...times,
  )
}

/** Lets the votes that are over have been held a day earlier, at a meeting before today's. */
export const meetAgain = (portal: Portal): void =>
  write(portal, "UPDATE Election SET meetingOn = date(meetingOn, '-1 day') WHERE closedAt IS NOT NULL")

/** Lets it be the turn of who signs in with this address to organise the meeting, as after a swap. */
export const giveTurn = (portal: Portal, meetingId: string, address: string): void =>
  write(
    portal,
    'UPDATE Duty SET swappedAt = ?, personId = (SELECT personId FROM User WHERE email = ?) WHERE meetingId = ?',
    written(new Date()),
    address,
    meetingId,
  )

/** As the portal writes instants. */
const written = (at: Date) => at.toISOString().replace('Z', '+00:00')

function write({ dataDir }: Portal, sql: string, ...values: string[]): void {
  const connection = new Sqlite(path.join(dataDir, 'portal.db'), { timeout: 5000 })
  try {
    connection.prepare(sql).run(...values)
  } finally {
    connection.close()
  }
}
