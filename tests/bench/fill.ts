// Fills the database at DATABASE_URL with so many times the usual data, and signs in a maintainer.
import { db, disconnect } from '@/lib/db/client'
import { followChanges } from '@/lib/search/follow'
import { makeMaintainer } from '../factories/actors'
import { makeBulk, times } from '../factories/bulk'
import { days } from '../factories/clock'
import { MAINTAINERS_SESSION } from './maintainers-session'

const at = new Date()
await makeBulk(times(Number(process.argv[2])), at)
const { userId } = await makeMaintainer()
await db.session.create({ data: { sessionToken: MAINTAINERS_SESSION, userId, expires: days(1, at) } })
// What came by no command is found by the index's daily walk.
await db.searchProgress.updateMany({ data: { walkedAt: null } })
do await followChanges(at)
while ((await db.searchProgress.count({ where: { walkedAt: null } })) > 0)
await disconnect()
