// Members with a session each, in the database at DATABASE_URL. Prints their tokens.
import { db, disconnect } from '@/lib/db/client'
import { makeMember } from '../factories/actors'
import { days } from '../factories/clock'

const tokens: string[] = []
for (let index = 0; index < Number(process.argv[2]); index++) {
  const { userId } = await makeMember()
  const sessionToken = `soak-${index}`
  await db.session.create({ data: { sessionToken, userId, expires: days(1, new Date()) } })
  tokens.push(sessionToken)
}
console.log(JSON.stringify(tokens))
await disconnect()
