// npm run person:claim -- <slug> <address> [<slug> <address> …]: links the account at each address to a founding person.
import { emailAddress } from '@/lib/auth/schema'
import { disconnect } from '@/lib/db/client'
import refusals from '@/lib/i18n/messages/en/refusals'
import { claimPerson } from '@/lib/people/commands'

const given = process.argv.slice(2)
if (given.length === 0) fail()
for (let at = 0; at < given.length; at += 2) await claim(given[at], given[at + 1])
await disconnect()

async function claim(slug: string | undefined, typed: string | undefined): Promise<void> {
  const address = emailAddress.safeParse(typed)
  if (!slug || !address.success) return fail()
  const outcome = await claimPerson({ kind: 'system' }, { slug, address: address.data }, new Date())
  if (outcome.ok) console.log(`${address.data} is now the account of ${outcome.value.name}.`)
  else fail(refusals[outcome.reason])
}

function fail(
  message = 'Name the person and the e-mail address: npm run person:claim -- person-slug name@example.com',
): void {
  console.error(message)
  process.exitCode = 1
}
