// npm run bench -- [--json FILE] [--quick]: measures the built portal side by side with what it is compared to. See docs/performance.md.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureEverything } from '../tests/bench/everything.ts'
import { table } from '../tests/bench/figure.ts'

const { values } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } } })
const figures = await measureEverything(values.quick, (done) => console.log(table(done)))
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ at: new Date(), node: process.version, figures }, null, 2)}\n`)
process.exit()
