// npm run person:claim -- <slug> <address>: links the account at the address to a founding person.
import { emailAddress } from '@/lib/auth/schema'
import { disconnect } from '@/lib/db/client'
import refusals from '@/lib/i18n/messages/en/refusals'
import { claimPerson } from '@/lib/people/commands'

const [slug, given] = process.argv.slice(2)
const address = emailAddress.safeParse(given)
if (slug && address.success) {
  const outcome = await claimPerson({ kind: 'system' }, { slug, address: address.data }, new Date())
  if (outcome.ok) console.log(`${address.data} is now the account of ${outcome.value.name}.`)
  else fail(refusals[outcome.reason])
} else {
  fail('Name the person and the e-mail address: npm run person:claim -- person-slug name@example.com')
}
await disconnect()

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
