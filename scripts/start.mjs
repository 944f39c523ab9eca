// npm start: from a fresh clone, or from yesterday, to a portal that answers. Starting again changes nothing and takes a second or two.
import { main } from './steps/bootstrap.mjs'

await main(async () => {
  const { start } = await import('./steps/start.ts')
  await start('production')
})
