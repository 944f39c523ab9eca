import { randomInt } from 'node:crypto'
import type { FormState } from '@/components/ui/form-state'
import { builtAction } from './actions-built.ts'
import { type Form, formsOf } from './forms.ts'
import type { Portal } from './server.ts'

export type Answer = { status: number; location: string | null; headers: Headers; html: string }

export type Fields = Record<string, string | Blob | (string | Blob)[]>

/** What an action answered a script in the page: where to go, or what to correct; neither when it broke. */
export type ActionAnswer = { status: number; redirect: string | null; state: FormState | null }

/** Someone who uses the portal without a browser: keeps cookies, follows no redirect, sends forms as a browser would. */
export type Reader = {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  /** A bare POST, with nothing that a browser would add. */
  post: (path: string, body: BodyInit, headers?: Record<string, string>) => Promise<Answer>
  /** Sends the form of the page at `path` that holds `text`, as a browser without JavaScript does. */
  send: (path: string, text: string, fields?: Fields) => Promise<Answer>
  /** The same, with something that happens while the form is being filled in. */
  sendAfter: (path: string, text: string, fields: Fields, meanwhile: () => Promise<unknown>) => Promise<Answer>
  /** Calls an action by its name, as the script in a page does, whether or not a page offers it to this reader. */
  act: (name: string, fields?: Fields) => Promise<ActionAnswer>
  /** Signs in through a mailed link. */
  signIn: (address: string) => Promise<void>
  /** Presses the button of the page that a mailed link leads to. */
  confirm: (link: string) => Promise<Answer>
  cookies: Map<string, string>
}

export function openReader(portal: Portal): Reader {
  const cookies = new Map<string, string>()
  // Heeded where the portal trusts a proxy: limits then count each reader by themselves.
  const client = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers({ 'x-forwarded-for': client, ...Object.fromEntries(new Headers(init.headers)) })
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(new URL(path, portal.url), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const { status } = response
    return {
      status,
      location: response.headers.get('location'),
      headers: response.headers,
      html: await response.text(),
    }
  }

  const post: Reader['post'] = (path, body, headers = {}) => request(path, { method: 'POST', body, headers })
  const fromPage = { origin: portal.url, 'sec-fetch-site': 'same-origin' }

  const send: Reader['send'] = (path, text, fields = {}) => sendAfter(path, text, fields, async () => {})

  const sendAfter: Reader['sendAfter'] = async (path, text, fields, meanwhile) => {
    const page = await request(path, {})
    const form = formsOf(page.html).find((one) => one.text.includes(text))
    if (!form) throw new Error(`${path} (${page.status}) has no form with "${text}".`)
    await meanwhile()
    return post(form.action || path, filledIn(form, fields), fromPage)
  }

  const confirm = async (link: string) => {
    const { pathname, search } = new URL(link)
    return send(pathname + search, '', {})
  }

  return {
    cookies,
    get: (path, headers = {}) => request(path, { headers }),
    post,
    send,
    sendAfter,
    confirm,
    act: async (name, fields = {}) => {
      const { id, path } = builtAction(name)
      const answer = await post(path, asScriptSends(fields), { ...fromPage, 'next-action': id })
      return { status: answer.status, redirect: answer.headers.get('x-action-redirect'), state: stateIn(answer.html) }
    },
    signIn: async (address) => {
      const before = await portal.mailTo(address)
      cookies.clear()
      await send('/en/sign-in', 'E-mail', { email: address })
      const { location } = await confirm(await newSignInLink(portal, address, before.length))
      if (!location?.endsWith('/me')) throw new Error(`Signing in as ${address} led to ${location}.`)
    },
  }
}

/** Of the mails after the first so many; the portal may have written of something else meanwhile. */
async function newSignInLink(portal: Portal, address: string, known: number): Promise<string> {
  for (let count = known + 1; ; count++) {
    const mails = (await portal.mailTo(address, count)).slice(known)
    const link = mails.flatMap(({ text }) => text?.match(/https?:\/\/\S+\/sign-in\/confirm\S+/)?.[0] ?? []).at(-1)
    if (link) return link
  }
}

/** The first link in a mail's text. */
export function linkIn(text: string | undefined): string {
  const link = text?.match(/https?:\/\/\S+/)?.[0]
  if (!link) throw new Error(`There is no link in:\n${text}`)
  return link
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const [name = '', ...value] = pair.split('=')
  if (value.join('=') === '') cookies.delete(name)
  else cookies.set(name, value.join('='))
}

function filledIn(form: Form, fields: Fields): FormData {
  const data = new FormData()
  for (const [name, value] of form.fields) if (!(name in fields)) data.append(name, value)
  for (const [name, value] of entriesOf(fields)) data.append(name, value)
  return data
}

/** React's encoding of the arguments (the state before, the form). */
function asScriptSends(fields: Fields): FormData {
  const data = new FormData()
  for (const [name, value] of entriesOf(fields)) data.append(`_1_${name}`, value)
  data.append('0', '[{"status":"idle"},"$K1"]')
  return data
}

const entriesOf = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))

/** React streams numbered rows, long texts in rows of their own; what an action returned is one object among them. */
function stateIn(stream: string): FormState | null {
  const row = stream.match(/[0-9a-f]+:(\{"status":".*)/)?.[1]
  return row ? JSON.parse(row) : null
}
