// npm run migrate: brings the database at DATABASE_URL to this version's schema. Safe to run at any time, and twice.
import { config } from '../lib/config'
import { migrate } from '../lib/db/migrations'

const applied = await migrate(config().databaseUrl)
console.log(applied.length === 0 ? 'The database is up to date.' : `Migrated: ${applied.join(', ')}.`)
