/** Milliseconds of queries, one after another, after which whatever else waits in this process gets its turn. */
const fairShare = 10

let turnStartedAt: number | null = null

/**
 * SQLite answers synchronously, so a loop of awaited queries never leaves the microtask queue: no timer, no socket and
 * no signal is served until it ends. Awaited before each statement, this hands over when the loop has had its share.
 */
export async function shareEventLoop(): Promise<void> {
  if (turnStartedAt === null) {
    turnStartedAt = performance.now()
    setImmediate(endTurn)
  } else if (performance.now() - turnStartedAt > fairShare) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function endTurn(): void {
  turnStartedAt = null
}
