import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { config } from '@/lib/config'
import { sqliteFile } from '@/lib/db/sqlite-file'
import { StatementKinds } from '@/lib/db/statement-kind'

const row = "('x', 'x', 'x', 'x')"
const columns = '(id, slug, name, nameKey)'

test.each([
  ['read', 'SELECT * FROM Person'],
  ['read', 'select 1'],
  ['read', '-- a comment; DELETE FROM Person\nSELECT 1'],
  ['read', '/* traceparent=00 */ SELECT count(*) FROM Person'],
  ['read', "SELECT 'INSERT INTO Person; DELETE FROM Person'"],
  ['read', 'WITH names AS (SELECT name FROM Person) SELECT * FROM names'],
  ['read', 'VALUES (1), (2)'],
  ['write', `WITH old AS (SELECT 1) INSERT INTO Person ${columns} SELECT 'x', 'x', 'x', 'x' FROM old`],
  ['write', `WITH old AS (SELECT 1) DELETE FROM Person RETURNING id`],
  ['write', `INSERT INTO Person ${columns} VALUES ${row} RETURNING id`],
  ['write', `/* SELECT */ UPDATE Person SET name = 'x' RETURNING id`],
  ['write', `-- SELECT\nDELETE FROM Person`],
  ['write', `REPLACE INTO Person ${columns} VALUES ${row}`],
  ['write', 'PRAGMA foreign_keys = OFF'],
  ['write', 'PRAGMA foreign_keys'],
  ['write', 'CREATE TABLE t (a)'],
  ['write', "ATTACH 'elsewhere.db' AS elsewhere"],
  ['write', 'VACUUM'],
  ['write', 'SELECT FROM WHERE'],
  ['write', 'SELECT * FROM no_such_table'],
  ['write', ''],
  ['transaction', 'BEGIN IMMEDIATE'],
  ['transaction', '\n\t commit;'],
  ['transaction', '/* one */ -- two\n /* three */ ROLLBACK TO a'],
  ['transaction', ';BEGIN'],
] as const)('%s: %s', (kind, sql) => {
  const kinds = new StatementKinds(sqliteFile(config().databaseUrl))
  expect(kinds.of(sql)).toBe(kind)
  expect(kinds.of(sql)).toBe(kind)
  kinds.close()
})

test('a table created later is known then', () => {
  const file = sqliteFile(config().databaseUrl)
  const kinds = new StatementKinds(file)
  expect(kinds.of('SELECT * FROM later')).toBe('write')
  const other = new Database(file)
  other.exec('CREATE TABLE later (a)')
  other.close()
  expect(kinds.of('SELECT * FROM later')).toBe('read')
  kinds.close()
})

test.each([
  ['file:/srv/portal.db', '/srv/portal.db'],
  ['file:///srv/my%20portal.db', '/srv/my portal.db'],
  ['file:./var/a.db', `${process.cwd()}/var/a.db`],
  ['file:var/50%/a?.db', `${process.cwd()}/var/50%/a?.db`],
])('%s is %s', (url, file) => {
  expect(sqliteFile(url)).toBe(file)
})

test.each(['file::memory:', 'file:', 'postgresql://x', ':memory:'])('%s is refused', (url) => {
  expect(() => sqliteFile(url)).toThrow(/Not the address/)
})
