// npm run restore -- <file>: puts a backup in the database's place, after reading it through; a file that isn't sound changes nothing.
import { restoreBackup } from '@/lib/backup/restore'

const [file] = process.argv.slice(2)
if (!file) fail('Name the backup: npm run restore -- var/backups/portal-20260131T190000Z.db')
else {
  const restored = await restoreBackup(file, new Date()).catch((error: unknown) => ({ problem: String(error) }))
  if (restored.problem !== null) fail(`Nothing was replaced. ${restored.problem}`)
  else {
    console.log('Restored. Start the portal as usual; it brings an older backup up to date.')
    if (restored.keptAs) console.log(`The database that was there is kept as ${restored.keptAs}`)
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
