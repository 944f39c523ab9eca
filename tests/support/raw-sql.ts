import Database from 'better-sqlite3'
import pg from 'pg'

/** Runs statements on the test's database through a connection of their own, past the portal's client and its guards. */
export async function runSql(statements: readonly string[], url = process.env.DATABASE_URL ?? ''): Promise<void> {
  if (url.startsWith('file:')) {
    const connection = new Database(url.slice('file:'.length), { timeout: 5000 })
    try {
      for (const statement of statements) connection.exec(statement)
    } finally {
      connection.close()
    }
    return
  }
  const client = new pg.Client(url)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
