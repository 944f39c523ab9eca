// npm run migrate: brings the database at DATABASE_URL to this version's schema. Safe to run at any time, and twice.
import { sealAuditLog } from '../lib/audit/seal'
import { config } from '../lib/config'
import { disconnect } from '../lib/db/client'
import { migrate } from '../lib/db/migrations'

const applied = await migrate(config().databaseUrl)
const sealed = await sealAuditLog()
await disconnect()
console.log(applied.length === 0 ? 'The database is up to date.' : `Migrated: ${applied.join(', ')}.`)
if (sealed > 0) console.log(`Chained the ${sealed} entries that the audit log had.`)
