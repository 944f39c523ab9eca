import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { raise, setWatched, watchBy } from '@/lib/freshness/table-versions'

/** The channel on which every committed change names its table: see `tellChanges`. */
const channel = 'portal_changed'

/** What this process's connections call themselves, so that it knows its own changes. */
export const instanceName = `portal-${randomUUID()}`

/** Seconds between attempts to listen again. */
const RETRY_SECONDS = 1

/**
 * Listens for what any instance commits. While the connection is away nothing kept may be served. Answers how to stop.
 */
export function watchPostgresql(connectionString: string): () => Promise<void> {
  let client: Client | undefined
  let stopped = false
  watchBy(null)
  setWatched(false)
  const listen = async () => {
    client = new Client({ connectionString, keepAlive: true })
    client.on('notification', ({ payload = '' }) => {
      const [table = '', writer] = payload.split(' ')
      // Our own commits have raised theirs already.
      if (writer !== instanceName) raise([table])
    })
    client.on('error', () => {})
    client.once('end', () => {
      setWatched(false)
      if (!stopped) setTimeout(listenAgain, RETRY_SECONDS * 1000).unref()
    })
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    setWatched(true)
  }
  const listenAgain = () => void listen().catch(() => client?.end().catch(() => {}))
  listenAgain()
  return async () => {
    stopped = true
    await client?.end().catch(() => {})
  }
}

/**
 * Makes every table tell of its changes inside the changing transaction: PostgreSQL delivers a notification at the
 * commit, once a transaction and table, and never after a rollback. Idempotent; run after migrating.
 */
export const tellChanges = `
CREATE OR REPLACE FUNCTION portal_tell_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN PERFORM pg_notify('${channel}', TG_TABLE_NAME || ' ' || current_setting('application_name')); RETURN NULL; END $$;
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND left(tablename, 1) <> '_' LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER portal_tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION portal_tell_change()', name);
  END LOOP;
END $$`
