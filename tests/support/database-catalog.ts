import Database from 'better-sqlite3'
import pg from 'pg'

/** What a database consists of, as sorted lines, the same for the same schema; Prisma's own table left out. */
export const catalogOf = (url: string): Promise<string[]> =>
  url.startsWith('file:') ? catalogOfSqlite(url.slice('file:'.length)) : catalogOfPostgresql(url)

/** Only what both databases can say of the same models: tables, columns, what may be null, and indexes. */
export const sharedCatalogOf = async (url: string): Promise<string[]> =>
  (await catalogOf(url)).filter((line) => /^(column|index) /.test(line)).map((line) => line.replace(/ \(.*/, ''))

async function catalogOfSqlite(file: string): Promise<string[]> {
  const db = new Database(file, { readonly: true })
  const tables = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'`
  const lines = db.prepare(`
    SELECT 'column ' || t.name || '.' || c.name || iif(c."notnull", ' required', ' optional')
      || ' (' || c.type || ' ' || ifnull(c.dflt_value, '') || ' ' || c.pk || ')'
      FROM (${tables}) t, pragma_table_info(t.name) c
    UNION ALL SELECT 'index ' || i.name || iif(i."unique", ' unique', '')
      || ' (' || (SELECT group_concat(x.name) FROM pragma_index_info(i.name) x) || ')'
      FROM (${tables}) t, pragma_index_list(t.name) i WHERE i.origin = 'c'
    UNION ALL SELECT 'foreign key ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
      FROM (${tables}) t, pragma_foreign_key_list(t.name) f`)
  const found = lines.pluck().all().map(String)
  db.close()
  return found.sort()
}

async function catalogOfPostgresql(url: string): Promise<string[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ line: string }>(`
    SELECT 'column ' || table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN ' required' ELSE ' optional' END
      || ' (' || udt_name || ' ' || coalesce(column_default, '') || ')' AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
    UNION ALL SELECT 'index ' || indexname || CASE WHEN indexdef LIKE 'CREATE UNIQUE%' THEN ' unique' ELSE '' END
      || ' (' || indexdef || ')'
      FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%_pkey'
    UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> '_prisma_migrations'::regclass
    UNION ALL SELECT 'enum ' || typname || ' ' || string_agg(enumlabel, ',' ORDER BY enumsortorder)
      FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname`)
  await client.end()
  return rows.map(({ line }) => line).sort()
}
