import type { Server } from 'node:http'

/** Milliseconds after which connections that are still busy are cut. */
const PATIENCE = 6000

/** Milliseconds for which a process that says it is not ready goes on answering, so that proxies hear of it first. */
const NOTICE = 1000

/**
 * Stops listening without losing a connection; answers once every request that was begun has its answer. The caller has
 * turned readiness off.
 */
export async function stopListening(server: Server): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, NOTICE))
  await allAccepted(server)
  const closed = new Promise((resolve) => server.close(resolve))
  const deadline = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(deadline)
}

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
