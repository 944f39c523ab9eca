import { expect, it } from 'vitest'
import { htmlErrors } from './nu-checker.ts'

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`

it('names the document and the line of what is wrong, and lets what is right pass', { timeout: 60_000 }, async () => {
  const errors = await htmlErrors([
    { name: 'right', html: page('<p>Fine</p>') },
    { name: 'wrong', html: page('<p>One\n<ul><p>Two</ul>') },
  ])
  expect(errors.map(({ document, line }) => `${document}:${line}`)).toEqual(['wrong:2'])
  expect(errors[0]?.message).toContain('not allowed as child of element')
})
