import { provider } from './database'
import { runSql } from './raw-sql'

/** Takes the triggers away, as whoever owns the database can. */
export async function unguarded(): Promise<void> {
  const names: Record<string, string[]> = {
    AuditEntry: ['is_chained', 'stays_as_it_is', 'stays', 'is_not_emptied'],
    AuditHead: ['goes_on', 'stays'],
  }
  const drops = Object.entries(names).flatMap(([table, all]) =>
    all.map((name) => `DROP TRIGGER IF EXISTS "${table}_${name}"${provider === 'postgresql' ? ` ON "${table}"` : ''}`),
  )
  await runSql(drops)
}
