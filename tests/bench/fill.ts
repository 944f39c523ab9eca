// Fills the database at DATABASE_URL with so many times the usual data, and signs in a maintainer and a member.
import { db, disconnect } from '@/lib/db/client'
import { followChanges } from '@/lib/search/follow'
import { makeMaintainer } from '../factories/actors'
import { makeBulk, times } from '../factories/bulk'
import { BUSY } from '../factories/busy'
import { days } from '../factories/clock'
import { uuid } from '../factories/in-parts'
import { BUSY_SESSION, MAINTAINERS_SESSION } from './sessions'

const at = new Date()
await makeBulk(times(Number(process.argv[2])), at)
const { userId } = await makeMaintainer()
const busy = await db.user.create({ data: { email: 'busy@example.org', personId: uuid('1', BUSY) } })
const expires = days(1, at)
await db.session.createMany({
  data: [
    { sessionToken: MAINTAINERS_SESSION, userId, expires },
    { sessionToken: BUSY_SESSION, userId: busy.id, expires },
  ],
})
// What came by no command is found by the index's daily walk.
await db.searchProgress.updateMany({ data: { walkedAt: null } })
do await followChanges(at)
while ((await db.searchProgress.count({ where: { walkedAt: null } })) > 0)
await disconnect()
