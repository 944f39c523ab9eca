import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { isWatched, raise, setWatched, watchBy } from '@/lib/freshness/table-versions'

/** The channel on which every committed change names its table: see `tellChanges`. */
const channel = 'portal_changed'

/** What this process's connections call themselves, so that it knows its own changes. */
export const instanceName = `portal-${randomUUID()}`

/** Seconds between attempts to listen again, between two questions whether anyone is there, and to wait for an answer. */
const SECONDS = { retry: 1, beat: 2, answer: 3 }

const listening = {
  application_name: 'portal listening',
  keepAlive: true,
  connectionTimeoutMillis: SECONDS.answer * 1000,
}

/**
 * Listens for what any instance commits. While the connection is away, or a table does not tell of its changes, nothing
 * kept may be served. Answers how to stop.
 */
export function watchPostgresql(connectionString: string): () => Promise<void> {
  let client: Client | undefined
  let stopped = false
  let complaint = ''
  watchBy(null)
  setWatched(false)
  const listen = async () => {
    const current = new Client({ connectionString, ...listening })
    client = current
    current.on('notification', ({ payload = '' }) => {
      const [table = '', writer] = payload.split(' ')
      // Our own commits have raised theirs already.
      if (writer !== instanceName) raise([table])
    })
    current.on('error', () => {})
    current.once('end', () => {
      setWatched(false)
      if (!stopped) setTimeout(listenAgain, SECONDS.retry * 1000).unref()
    })
    await current.connect()
    await current.query(`LISTEN ${channel}`)
    await beat(current)
  }
  const listenAgain = () => void listen().catch(() => client?.end().catch(() => {}))
  listenAgain()
  return async () => {
    stopped = true
    await client?.end().catch(() => {})
  }

  /**
   * A network that goes away without a word leaves a connection that only looks alive: so ask, again and again, and cut
   * what does not answer. The same question finds tables that came by another way than our migrations.
   */
  async function beat(current: Client): Promise<void> {
    let answered = false
    // After a pause of our own, what has arrived meanwhile is read first.
    const late = setTimeout(() => setImmediate(() => answered || cut(current)), SECONDS.answer * 1000)
    try {
      const { rows } = await current.query<{ tablename: string }>(silentTables)
      const silent = rows.map(({ tablename }) => tablename).join(', ')
      if (silent && silent !== complaint)
        console.error(`Nothing is kept: nobody hears of changes in ${silent}. Run npm run migrate.`)
      complaint = silent
      if (isWatched() !== (silent === '')) setWatched(silent === '')
      setTimeout(() => void beat(current).catch(() => cut(current)), SECONDS.beat * 1000).unref()
    } finally {
      answered = true
      clearTimeout(late)
    }
  }
}

/** `end` would wait for an answer to its farewell. */
const cut = ({ connection }: Client): void => void connection.stream.destroy()

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
    EXECUTE format('ALTER TABLE %I ENABLE TRIGGER portal_tell_change', name);
  END LOOP;
END $$`

/** The tables of ours whose changes nobody would hear of. */
export const silentTables = `
SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND left(tablename, 1) <> '_'
  AND NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'portal_tell_change' AND tgenabled IN ('O', 'A')
    AND tgrelid = format('%I.%I', schemaname, tablename)::regclass)`
