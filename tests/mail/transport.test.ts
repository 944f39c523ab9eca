import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { getSite } from '@/lib/content/load'
import { mailIn } from '../support/mailbox'
import { startMailServer } from './mail-server'

const server = await startMailServer()
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-mail-'))
Object.assign(process.env, { APP_URL: 'https://portal.example.org', DATA_DIR: dataDir })
afterAll(async () => {
  fs.rmSync(dataDir, { recursive: true, force: true })
  await server.stop()
})

const mail = {
  id: '018f0000-0000-7000-8000-000000000001',
  toAddress: 'reader@example.org',
  subject: '候补成功：大模型推理服务技术分享（第一期），以及一个长到一行放不下的题目',
  text: '你好：\n\n有人取消了报名，名额已经给你。\n.\n最后一行\n',
  html: '<!doctype html><html lang="zh-CN"><body><p>有人取消了报名，名额已经给你。</p></body></html>',
  unsubscribeUrl: null as string | null,
}

// Each loading of the module reads the content anew.
vi.setConfig({ testTimeout: 30_000 })

/** The module reads its settings once, so each kind of portal loads it anew. */
async function sendWith(smtpUrl: string, message = mail): Promise<void> {
  vi.resetModules()
  process.env.SMTP_URL = smtpUrl
  const { send } = await import('@/lib/mail/transport')
  await send(message)
}

function expectWhole(received: Awaited<ReturnType<typeof mailIn>>[number] | undefined) {
  expect(received?.messageId).toBe(`<${mail.id}@portal.example.org>`)
  expect(received?.subject).toBe(mail.subject)
  expect(received?.text?.trimEnd()).toBe(mail.text.trimEnd())
  expect(received?.html).toBe(mail.html)
  expect(received?.from?.value).toEqual([{ name: getSite().shortName.en, address: 'portal@portal.example.org' }])
  expect([received?.to].flat().map((to) => to?.text)).toEqual([mail.toAddress])
  expect(received?.headers.get('auto-submitted')).toBe('auto-generated')
}

test('a mail server gets the whole message, in headers and lines that every server takes', async () => {
  await sendWith(server.url)
  expect(server.received.length).toBe(1)
  const [{ source, mail: received } = { source: '', mail: undefined }] = server.received
  expectWhole(received)
  const [head = ''] = source.split('\r\n\r\n', 1)
  expect(head).toMatch(/^[\x20-\x7e\r\n\t]+$/)
  expect(head).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(head).toMatch(/^Content-Type: multipart\/alternative/m)
  expect(source.split('\r\n').filter((line) => line.length > 998)).toEqual([])
})

test('sending it again carries the same Message-ID', async () => {
  await sendWith(server.url)
  const [first, second] = server.received.map(({ mail: { messageId } }) => messageId)
  expect(second).toBe(first)
})

test('a mail of a subscription says how a mail program ends it', async () => {
  server.received.length = 0
  await sendWith(server.url)
  const unsubscribeUrl = `https://portal.example.org/api/unsubscribe/${'0'.repeat(36)}.${'x'.repeat(22)}`
  await sendWith(server.url, { ...mail, unsubscribeUrl })
  const lines = server.received.map(({ source }) => {
    const unfolded = source.replace(/\r\n(?=[ \t])/g, '')
    return unfolded.split('\r\n').filter((line) => /^List-/i.test(line))
  })
  expect(lines).toEqual([
    [],
    [`List-Unsubscribe: <${unsubscribeUrl}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'],
  ])
})

test('a subject with line breaks adds no header and no receiver', async () => {
  server.received.length = 0
  await sendWith(server.url, { ...mail, subject: 'Hello\r\nBcc: other@example.org\r\n\r\nBody' })
  const [only, ...more] = server.received
  expect(more).toEqual([])
  expect(only?.mail.bcc).toBeUndefined()
  expect(only?.mail.text?.trimEnd()).toBe(mail.text.trimEnd())
})

test('without a mail server it is a file, whole, and no draft stays beside it', async () => {
  await sendWith('')
  expect(fs.readdirSync(path.join(dataDir, 'mail'))).toEqual([`${mail.id}.eml`])
  const [received] = await mailIn(path.join(dataDir, 'mail'), mail.toAddress)
  expectWhole(received)
  await sendWith('')
  expect(fs.readdirSync(path.join(dataDir, 'mail'))).toEqual([`${mail.id}.eml`])
})
