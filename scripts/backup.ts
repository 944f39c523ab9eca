// npm run backup: writes the whole database to DATA_DIR/backups while the portal runs, checks the file and prints its path.
import { takeBackup } from '@/lib/backup/take'

try {
  console.log(await takeBackup(new Date()))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
