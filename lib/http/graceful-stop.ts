import type { IncomingMessage, Server } from 'node:http'

/** Milliseconds from the beginning. */
const NOTICE = {
  /** For so long a process that says it is not ready goes on answering, so that proxies hear of it first. */
  least: 1000,
  /** Whoever still asks then won't hear of it. */
  most: 4500,
  /** Once nobody has asked for so long, everybody has heard. */
  quiet: 400,
}

/** Milliseconds from the beginning after which connections that are still busy are cut. */
const LATEST = 8000

/**
 * Stops listening without losing a request; answers once every one that was begun has its answer, in nine seconds at
 * most. The caller has turned readiness off, and closes each connection with the answer that it sends on it.
 */
export async function stopListening(server: Server): Promise<void> {
  const began = performance.now()
  await untilNobodyAsks(server, began)
  await allAccepted(server)
  // Also closes the connections on which nothing was asked: what had arrived on them has been read by now.
  const closed = new Promise((resolve) => server.close(resolve))
  const deadline = setTimeout(() => server.closeAllConnections(), began + LATEST - performance.now())
  await closed
  clearTimeout(deadline)
}

/** A machine that is busy takes its time to say that it is not ready, so a notice of fixed length would be too short there. */
async function untilNobodyAsks(server: Server, began: number): Promise<void> {
  let asked = began
  const note = ({ url = '' }: IncomingMessage) => {
    if (!isProbe(url)) asked = performance.now()
  }
  server.on('request', note)
  for (let past = 0; past < NOTICE.most; past = performance.now() - began) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    // What came in the meantime is read between timers and this.
    await new Promise((resolve) => setImmediate(resolve))
    const at = performance.now()
    if (at - began >= NOTICE.least && at - asked >= NOTICE.quiet) break
  }
  server.off('request', note)
}

/** Of those who watch the process, not of those whom it serves. */
const isProbe = (url: string) => /^\/(readyz|healthz|metrics)(\?|$)/.test(url)

/**
 * The kernel makes connections for us, and holds what was sent on them, before we hear of them; closing resets those.
 * A process that is busy accepts one in each turn of its event loop, so many may wait: this answers when
 * some turns have passed that accepted none, or after two seconds.
 */
async function allAccepted(server: Server): Promise<void> {
  let accepted = 0
  const count = () => {
    accepted += 1
  }
  server.on('connection', count)
  const giveUp = performance.now() + 2000
  for (let quiet = 0; quiet < 3 && performance.now() < giveUp; ) {
    const before = accepted
    await new Promise((resolve) => setImmediate(resolve))
    quiet = accepted === before ? quiet + 1 : 0
  }
  server.off('connection', count)
}
