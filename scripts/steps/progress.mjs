// One line for each step: what, then how it went and how long it took.
const width = 18

/** A step that went wrong in a way worth telling: `output` is what the tool said, `message` one sentence. */
export class StepFailed extends Error {
  /** @param {string} message @param {string} [output] */
  constructor(message, output = '') {
    super(message)
    this.output = output
  }
}

/**
 * Runs `work` under a name; what it answers, if anything, is shown instead of "done".
 * Steps that run at the same time are `together`: their names wait for their ends, so that lines don't mix.
 * @param {string} name
 * @param {() => Promise<string | undefined | void>} work
 * @param {{ together?: boolean }} [options]
 */
export async function step(name, work, { together = false } = {}) {
  const label = `  ${name.padEnd(width)}`
  if (!together) process.stdout.write(label)
  const started = performance.now()
  let said = 'failed'
  try {
    said = (await work()) ?? 'done'
  } finally {
    process.stdout.write(`${together ? label : ''}${said.padEnd(width)}${seconds(performance.now() - started)}\n`)
  }
}

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * A failed step shows its output and one sentence; any other error keeps its stack.
 * @param {unknown} error
 */
export function tell(error) {
  if (!(error instanceof StepFailed)) return console.error(error)
  if (error.output) console.error(`\n${error.output.trimEnd()}`)
  console.error(`\n${error.message}\n`)
}
