// npm run test:soak -- [--quick]: load and faults, in twenty minutes or so; what `npm test` has no time for.
import { parseArgs } from 'node:util'
import { attempt } from './steps/run.mjs'
import { tool } from './steps/tool.ts'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })

const models = [
  'tests/http/front-door-model.test.ts',
  'tests/commands/sign-ups-model.test.ts',
  'tests/commands/mail-crashes.test.ts',
  'tests/commands/audit-tampering.test.ts',
]
const parts = [
  { args: tool('vitest', 'run', '--project', 'sqlite', '--project', 'postgresql', ...models) },
  { args: tool('@playwright/test', 'test', '-c', 'tests/soak/playwright.config.ts') },
]
/** How long each model runs, how often mail's sender is killed at each point, how often the audit log is tampered with. */
const env = values.quick
  ? { MODEL_SECONDS: '30', CRASHES: '5', TAMPERINGS: '200' }
  : { MODEL_SECONDS: '300', CRASHES: '20', TAMPERINGS: '1000' }
let failed = 0
for (const { args } of parts) {
  const { code } = await attempt(process.execPath, args, { show: true, env })
  if (code !== 0) failed += 1
}
process.exitCode = failed > 0 ? 1 : 0
