// Fills the database at DATABASE_URL with so many times the usual data.
import { disconnect } from '@/lib/db/client'
import { makeBulk, times } from '../factories/bulk'

await makeBulk(times(Number(process.argv[2])), new Date())
await disconnect()
