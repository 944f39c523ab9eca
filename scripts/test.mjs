// npm test: sets itself up, runs every check, and ends with "N passed, N failed" alone on the last line.
import { main } from './steps/bootstrap.mjs'

await main(async () => {
  const { test } = await import('./steps/test.ts')
  await test()
})
