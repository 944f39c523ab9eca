// A process in which many sign up at once: `<event id> <first member of the crowd> <how many>`. Prints how many went through.
import { disconnect, isTooBusy } from '@/lib/db/client'
import { signUp } from '@/lib/sign-ups/commands'
import { present } from '../factories/clock'
import { memberOfCrowd } from '../factories/crowd'

const [eventId = '', first = '0', count = '0'] = process.argv.slice(2)
const members = Array.from({ length: Number(count) }, (_, index) => memberOfCrowd(Number(first) + index))
const answers = await Promise.all(members.map((member) => insist(member)))
console.log(answers.filter(({ ok }) => ok).length)
await disconnect()

/** Who is told that the portal is too busy tries again, as that says. */
async function insist(member: (typeof members)[number]): ReturnType<typeof signUp> {
  try {
    return await signUp(member, { eventId }, present)
  } catch (error) {
    if (!isTooBusy(error)) throw error
    return insist(member)
  }
}
