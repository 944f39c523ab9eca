// npm run operator:link -- <address>: makes the account at the address an operator and prints a one-time sign-in link.
import { grantOperator } from '@/lib/auth/commands'
import { emailAddress } from '@/lib/auth/schema'
import { disconnect } from '@/lib/db/client'
import { defaultLocale } from '@/lib/i18n/routing'

const address = emailAddress.safeParse(process.argv[2])
if (address.success) {
  console.log(await grantOperator({ kind: 'system' }, { address: address.data, locale: defaultLocale }, new Date()))
} else {
  console.error('Name the e-mail address: npm run operator:link -- name@example.com')
  process.exitCode = 1
}
await disconnect()
