import 'server-only'

/**
 * Runs `work`, and `renew` again and again until it ends: a lease may then be short, so that one who died gives it back
 * soon, and the work long. A renewal that fails is tried again the next time.
 */
export async function withHeartbeat<T>(
  everySeconds: number,
  renew: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  let renewing: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    renewing = renewing.then(renew).catch(() => {})
  }, everySeconds * 1000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    await renewing
  }
}
