// A process in which many sign up at once: `<event id> <first member of the crowd> <how many>`. Prints how many went through.
import { disconnect } from '@/lib/db/client'
import { signUp } from '@/lib/sign-ups/commands'
import { present } from '../factories/clock'
import { memberOfCrowd } from '../factories/crowd'

const [eventId = '', first = '0', count = '0'] = process.argv.slice(2)
const members = Array.from({ length: Number(count) }, (_, index) => memberOfCrowd(Number(first) + index))
const answers = await Promise.all(members.map((member) => signUp(member, { eventId }, present)))
console.log(answers.filter(({ ok }) => ok).length)
await disconnect()
