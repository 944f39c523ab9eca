import { spawn } from 'node:child_process'
import { StepFailed } from './progress.mjs'

/**
 * Runs a command without stdin and answers what it wrote. A non-zero exit throws StepFailed(`sentence`) with the output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ sentence: string, env?: Record<string, string | undefined> }} options
 * @returns {Promise<string>}
 */
export async function run(command, args, { sentence, env = {} }) {
  const { code, output } = await attempt(command, args, { env })
  if (code !== 0) throw new StepFailed(sentence, output)
  return output
}

/**
 * Like `run`, but the exit code is an answer. With `show`, the output goes straight to the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function attempt(command, args, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
    const child = spawn(command, args, { stdio, env: { ...process.env, ...env } })
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}
