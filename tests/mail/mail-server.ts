import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** What the server does with a message: takes it, answers with a code, or hangs up in the middle of it. */
export type Reception = 'take' | 'hang-up' | { code: number } | (() => Promise<unknown>)

export type MailServer = {
  url: string
  /** Every message taken, in order. */
  received: { source: string; mail: ParsedMail }[]
  /** What happens to the following messages. */
  next(reception: Reception): void
  stop(): Promise<void>
  /** At the same port again. */
  start(): Promise<void>
}

/** A real SMTP server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: MailServer['received'] = []
  let reception: Reception = 'take'
  let server = make()
  await listen(0)
  const { port } = server.server.address() as AddressInfo

  function make() {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onData: (stream, session, answer) => {
        if (reception === 'hang-up') return hangUp(stream, session.id)
        receive(stream).then(() => answer(), answer)
      },
    }).on('error', () => {})
  }

  async function receive(stream: SMTPServerDataStream): Promise<void> {
    const source = await buffer(stream)
    if (typeof reception === 'function') await reception()
    else if (typeof reception === 'object') {
      throw Object.assign(new Error('Not now'), { responseCode: reception.code })
    }
    received.push({ source: source.toString('latin1'), mail: await simpleParser(source) })
  }

  /** The connection is gone while the message is on its way. */
  function hangUp(stream: SMTPServerDataStream, id: string): void {
    stream.resume()
    for (const connection of server.connections) {
      if (Reflect.get(connection, 'id') === id) Reflect.get(connection, '_socket').destroy()
    }
  }

  async function listen(port: number): Promise<void> {
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    next: (what) => {
      reception = what
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    start: async () => {
      server = make()
      await listen(port)
    },
  }
}
