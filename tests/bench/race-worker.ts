// 500 members sign up at once for 50 places, in the database at DATABASE_URL. Prints what came of it.
import { db, disconnect } from '@/lib/db/client'
import { signUp } from '@/lib/sign-ups/commands'
import { makeMember } from '../factories/actors'
import { present } from '../factories/clock'
import { makeEvent } from '../factories/events'

const members = []
for (let index = 0; index < 500; index++) members.push(await makeMember())
const { id: eventId } = await makeEvent({ capacity: 50 })
const began = performance.now()
const outcomes = await Promise.all(members.map((member) => signUp(member, { eventId }, present)))
const seconds = (performance.now() - began) / 1000
const rows = await db.signUp.findMany({ where: { eventId }, orderBy: { position: 'asc' } })
const inOrder = rows.every(
  ({ status, position }, index) => position === index + 1 && (status === 'CONFIRMED') === index < 50,
)
console.log(
  JSON.stringify({
    seconds,
    accepted: outcomes.filter(({ ok }) => ok).length,
    confirmed: rows.filter(({ status }) => status === 'CONFIRMED').length,
    inOrder,
  }),
)
await disconnect()
