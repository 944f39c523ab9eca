// npm run audit:verify -- [--head <sequence>:<hash>]: reads the whole audit log; exits with 1 and names the entry when it was tampered with.
import { parseArgs } from 'node:util'
import type { Flaw } from '@/lib/audit/flaw'
import { verifyAuditLog } from '@/lib/audit/verification'
import { disconnect } from '@/lib/db/client'

const words: Record<Flaw['kind'], string> = {
  changed: 'An entry was changed after it was written.',
  missing: 'An entry is missing, or another stands in its place.',
  unlinked: 'An entry does not follow the one before it.',
  unsealed: 'Entries were put in beside the chain; the number is how many.',
  'cut-off': 'The entries after this one are gone.',
  'too-long': 'Entries follow the last one that was recorded.',
  rewritten: 'The log is another one than the one whose head this is.',
}
const { values } = parseArgs({ options: { head: { type: 'string' } } })
const kept = values.head === undefined ? null : readHead(values.head)

if (values.head !== undefined && !kept) {
  tell('A head is a number and a hash, as the weekly mail has it: --head 1234:0f3a…')
} else {
  const { head, flaw } = await verifyAuditLog(kept)
  if (flaw) tell(`${words[flaw.kind]} Place in the log: ${flaw.sequence}.`)
  else console.log(`The audit log is sound. Entries: ${head.sequence}. Head: ${head.sequence}:${head.hash}`)
}
await disconnect()

function readHead(text: string) {
  const [, sequence, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  return sequence && hash ? { sequence: Number(sequence), hash } : null
}

function tell(problem: string): void {
  console.error(problem)
  process.exitCode = 1
}
