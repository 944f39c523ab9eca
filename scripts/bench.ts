// npm run bench -- [--only PART]… [--json FILE] [--quick] [--lighthouse]: measures the built portal side by side with what it is compared to. See docs/performance.md.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measure, type Part, parts, usualParts } from '../tests/bench/everything.ts'
import { table } from '../tests/bench/figure.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    // The same as --only lighthouse.
    lighthouse: { type: 'boolean', default: false },
  },
})
const isPart = (name: string): name is Part => parts.some((part) => part === name)
const unknown = values.only.filter((name) => !isPart(name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts: ${parts.join(', ')}.`)
  process.exit(1)
}
const asked = values.only.filter(isPart).concat(values.lighthouse ? 'lighthouse' : [])
const figures = await measure({
  only: asked.length > 0 ? asked : usualParts,
  quick: values.quick,
  report: (done) => console.log(table(done)),
  tell: (text) => console.log(text),
})
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ at: new Date(), node: process.version, figures }, null, 2)}\n`)
process.exit()
