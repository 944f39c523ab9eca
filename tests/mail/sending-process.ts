// A process that delivers what is due, once, and tells each step: it is there to be killed at one of them.
import fs from 'node:fs'
import { disconnect } from '../../lib/db/client'
import { deliverDueMail } from '../../lib/mail/delivery'

const tell = (step: string) => fs.writeSync(1, `${step}\n`)

tell('begins')
await deliverDueMail(() => {
  // Asked for the list, at taking up the mail, and when it is noted as sent.
  tell('asks the clock')
  return new Date()
})
tell('has sent')
await new Promise((resolve) => setTimeout(resolve, 200))
await disconnect()
