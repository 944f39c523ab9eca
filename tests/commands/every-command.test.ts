import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportedFunctions } from '../support/exported'

// Each command is tried as each kind of actor in one of tests/commands/forbidden*.test.ts. Whatever it writes for those who
// may, there and in the tests of its feature, what is kept hears of (effectOf in all-rows.ts).

/** Commands that ask for no permission, each with why none is needed. */
const open: Record<string, string> = {
  requestSignIn: 'Anyone may have a link mailed to an address; the answer is the same for all.',
  rememberLocale: 'The account’s own language, written by the wrapper of actions after its command.',
  operatorLinkIfNone: 'For the terminal at the first start; no action leads to it.',
  personIdOf: 'Reads the actor alone.',
  lockForDecision: 'What deciding on claims to tasks has in common: each decision is tried.',
  arranging: 'What the commands on meetings have in common: each of them is tried.',
}

test('every command is tried as each kind of actor', () => {
  const tried = new Set(
    readdirSync('tests/commands')
      .filter((name) => /^forbidden.*\.test\.ts$/.test(name))
      .flatMap((name) => [...readFileSync(`tests/commands/${name}`, 'utf8').matchAll(/^ {2}(\w+): \{/gm)])
      .map(([, name]) => name),
  )
  const untried = exportedFunctions('commands').filter((full) => {
    const name = full.split('.')[1] ?? ''
    return !tried.has(name) && !(name in open)
  })
  const todo = 'add a line to `commands` in a tests/commands/forbidden*.test.ts that runs it and says who may'
  expect(untried, todo).toEqual([])
})
