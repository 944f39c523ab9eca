// npm run build: what npm start needs before it can serve, without a database (for an image or a pipeline).
import { main } from './steps/bootstrap.mjs'

await main(async () => {
  const { build } = await import('./steps/start.ts')
  await build()
})
