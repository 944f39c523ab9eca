import 'server-only'
import { createHash } from 'node:crypto'
import { listPageTexts } from '@/lib/content/load'
import { db } from '@/lib/db/client'
import { indexKeys } from './indexing'
import type { SearchKind } from './schema'
import { sources } from './sources/all'
import { affectedOf } from './subjects'
import { VERSION } from './terms'

/** Entries of the audit log followed in one run, and documents looked at on the walk. */
const ENTRIES_A_RUN = 500
const KEYS_A_STEP = 50
const STEPS_A_RUN = 6
const DAY = 86_400_000

/**
 * The job `search-index`: brings the index to what has changed since its last run, by the subjects of the audit log; and
 * walks through everything once a day, and when the content folder or the rules have changed, some steps a run.
 */
export async function followChanges(at: Date): Promise<void> {
  const progress = await reachedSoFar()
  await followLog(progress.sequence)
  await walk(progress, at)
}

type Progress = Awaited<ReturnType<typeof reachedSoFar>>

/** Before the first run nothing is indexed: the walk does that, and the log is followed from its present end. */
async function reachedSoFar() {
  const known = await db.searchProgress.findFirst({ where: { id: 1 } })
  if (known) return known
  const head = await db.auditHead.findFirst({ select: { sequence: true } })
  return db.searchProgress.upsert({
    where: { id: 1 },
    create: { id: 1, sequence: head?.sequence ?? 0, madeFrom: '' },
    update: {},
  })
}

async function followLog(sequence: number): Promise<void> {
  const entries = await db.auditEntry.findMany({
    where: { sequence: { gt: sequence } },
    orderBy: { sequence: 'asc' },
    take: ENTRIES_A_RUN,
    select: { sequence: true, subject: true },
  })
  const last = entries.at(-1)?.sequence
  if (!last) return
  const keys = new Map<SearchKind, Set<string>>()
  for (const subject of new Set(entries.map((entry) => entry.subject)))
    for (const { kind, key } of await affectedOf(subject)) keys.set(kind, (keys.get(kind) ?? new Set()).add(key))
  for (const source of sources) await indexKeys(source, [...(keys.get(source.kind) ?? [])])
  await db.searchProgress.updateMany({ where: { id: 1, sequence }, data: { sequence: last } })
}

/** Each kind from its first key to its last, what is there and what is in the index. */
async function walk({ walkKind, walkKey, walkedAt, madeFrom }: Progress, at: Date): Promise<void> {
  const stamp = contentStamp()
  const isDue = madeFrom !== stamp || !walkedAt || at.getTime() - walkedAt.getTime() >= DAY
  if (!walkKind && !isDue) return
  let [index, key] = [
    Math.max(
      0,
      sources.findIndex(({ kind }) => kind === walkKind),
    ),
    walkKind ? walkKey : '',
  ]
  for (let step = 0; step < STEPS_A_RUN; ) {
    const source = sources[index]
    if (!source) break
    const keys = await keysBehind(source, key)
    await indexKeys(source, keys)
    key = keys.at(-1) ?? ''
    if (keys.length < KEYS_A_STEP) [index, key] = [index + 1, '']
    if (keys.length > 0) step++
  }
  const next = sources[index]
  const data = next
    ? { walkKind: next.kind, walkKey: key }
    : { walkKind: null, walkKey: '', walkedAt: at, madeFrom: stamp }
  await db.searchProgress.updateMany({ where: { id: 1 }, data })
}

type Source = (typeof sources)[number]

/** Of both, in their common order; what is in the index alone has to leave it. */
async function keysBehind(source: Source, after: string): Promise<string[]> {
  const [there, indexed] = await Promise.all([
    source.list(after, KEYS_A_STEP),
    db.searchDocument.findMany({
      where: { kind: source.kind, key: { gt: after } },
      orderBy: { key: 'asc' },
      take: KEYS_A_STEP,
      select: { key: true },
    }),
  ])
  return [...new Set([...there, ...indexed.map(({ key }) => key)])].sort().slice(0, KEYS_A_STEP)
}

/** Changes with every text of the content folder, and with the rules. Read once: the folder is, too. */
function contentStamp(): string {
  stamp ??= createHash('sha256')
    .update(JSON.stringify([VERSION, listPageTexts('zh'), listPageTexts('en')]))
    .digest('base64url')
  return stamp
}

let stamp: string | undefined
