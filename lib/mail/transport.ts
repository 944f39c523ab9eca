import 'server-only'
import fs from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'

export type OutgoingMail = {
  id: string
  toAddress: string
  subject: string
  text: string
  html: string
  unsubscribeUrl: string | null
}

/** Hands one mail to the mail server, or writes it to DATA_DIR/mail where none is set. Throws when it isn't taken. */
export async function send(mail: OutgoingMail): Promise<void> {
  const { smtpUrl, mailFrom, appUrl } = config()
  const host = new URL(appUrl).hostname
  const message = {
    // The same at each attempt, so that a mail server or reader can drop a repeated one.
    messageId: `<${mail.id}@${host}>`,
    from: { name: getSite().shortName.en, address: mailFrom },
    to: { name: '', address: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', ...(mail.unsubscribeUrl && oneClick(mail.unsubscribeUrl)) },
  }
  if (smtpUrl) await smtp(smtpUrl).sendMail(message)
  else await writeFile(mail.id, (await file.sendMail(message)).message as Buffer)
}

/** RFC 8058: mail programs show a button of their own, and post to the address when it is pressed. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

const file = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })

/** The message appears under its name whole or not at all. */
async function writeFile(id: string, message: Buffer): Promise<void> {
  const folder = path.join(config().dataDir, 'mail')
  await fs.mkdir(folder, { recursive: true })
  const draft = path.join(folder, `.${id}`)
  await fs.writeFile(draft, message)
  await fs.rename(draft, path.join(folder, `${id}.eml`))
}

let connection: ReturnType<typeof nodemailer.createTransport> | undefined

function smtp(url: string) {
  connection ??= nodemailer.createTransport(url, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  } as Parameters<typeof nodemailer.createTransport>[1])
  return connection
}
