// npm run dev: the same set-up as npm start without the build; pages are compiled as they are asked for.
import { main } from './steps/bootstrap.mjs'

await main(async () => {
  const { start } = await import('./steps/start.ts')
  await start('development')
})
