/** Next calls this once when the server starts: background work runs in the process that serves, on its database client. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ at }, { startWorker }, { disconnect }, { operatorLinkIfNone }] = await Promise.all([
    import('@/lib/http/life-cycle'),
    import('@/lib/jobs/worker'),
    import('@/lib/db/client'),
    import('@/lib/auth/commands'),
  ])
  const stopWorker = startWorker()
  await at('stopping', async () => {
    await stopWorker()
    await disconnect()
  })
  await at('listening', async () => {
    const link = await operatorLinkIfNone(new Date())
    if (link) console.log(`  Operator sign-in, once and within ten minutes: ${link}`)
  })
}
