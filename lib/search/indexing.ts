import 'server-only'
import { db, type Tx, transaction } from '@/lib/db/client'
import type { Entry, Source } from './entry'
import { fingerprintOf, termsOf } from './terms'

/** SQLite takes no more values in a statement than this many rows have. */
const ROWS_A_STATEMENT = 500

/** Brings the index to what the source says of these keys: written, changed or taken out. What is as it was costs a read. */
export async function indexKeys(source: Source, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const [entries, known] = await Promise.all([
    source.load(keys),
    db.searchDocument.findMany({
      where: { kind: source.kind, key: { in: [...keys] } },
      select: { id: true, key: true, fingerprint: true },
    }),
  ])
  const present = new Set(entries.map(({ key }) => key))
  const gone = known.filter(({ key }) => !present.has(key)).map(({ id }) => id)
  if (gone.length > 0) await transaction((tx) => removeDocuments(tx, gone))
  const fingerprints = new Map(known.map(({ key, fingerprint }) => [key, fingerprint]))
  for (const entry of entries)
    if (fingerprints.get(entry.key) !== fingerprintOf(entry)) await transaction((tx) => write(tx, source, entry))
}

async function removeDocuments(tx: Tx, ids: string[]): Promise<void> {
  await tx.searchTerm.deleteMany({ where: { documentId: { in: ids } } })
  await tx.searchDocument.deleteMany({ where: { id: { in: ids } } })
}

async function write(tx: Tx, { kind }: Source, entry: Entry): Promise<void> {
  const { keys: _keys, at = null, personId = null, ...texts } = entry
  // Whose entry it is may have left in the meantime: theirs goes with them.
  if (personId && (await tx.person.count({ where: { id: personId, formerNumber: null } })) === 0) return
  const document = { ...texts, kind, at, personId, fingerprint: fingerprintOf(entry) }
  const { id } = await tx.searchDocument.upsert({
    where: { kind_key: { kind, key: entry.key } },
    create: document,
    update: document,
    select: { id: true },
  })
  await tx.searchTerm.deleteMany({ where: { documentId: id } })
  const rows = Array.from(termsOf(entry), ([term, weight]) => ({ documentId: id, term, weight, kind, personId }))
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
    await tx.searchTerm.createMany({ data: rows.slice(from, from + ROWS_A_STATEMENT) })
}
