import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, unlessDone } from '@/scripts/steps/fingerprint'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fingerprint-'))
  mkdirSync(at('app/deep'), { recursive: true })
  writeFileSync(at('app/deep/page.tsx'), 'one')
})

describe('fingerprint', () => {
  it('stays while nothing changes, even when a file is written again', () => {
    const before = fingerprint([at('app')])
    writeFileSync(at('app/deep/page.tsx'), 'one')
    expect(fingerprint([at('app')])).toBe(before)
  })

  it.each<[string, () => void]>([
    ['a file changes', () => writeFileSync(at('app/deep/page.tsx'), 'two')],
    ['a file is added', () => writeFileSync(at('app/layout.tsx'), '')],
    ['a file goes away', () => rmSync(at('app/deep/page.tsx'))],
  ])('is another when %s', (_, change) => {
    const before = fingerprint([at('app')])
    change()
    expect(fingerprint([at('app')])).not.toBe(before)
  })

  it('counts what is no file, and a place that is missing', () => {
    expect(fingerprint([at('app')], ['20'])).not.toBe(fingerprint([at('app')], ['22']))
    expect(fingerprint([at('app'), at('missing')])).toBe(fingerprint([at('app')]))
  })
})

describe('unlessDone', () => {
  it('works once for the same inputs, and again for others', async () => {
    const done: string[] = []
    const work = (inputs: string) => unlessDone(at('made/stamp'), inputs, async () => void done.push(inputs))
    expect(await work('one')).toBeUndefined()
    expect(await work('one')).toBe('up to date')
    expect(await work('two')).toBeUndefined()
    expect(done).toEqual(['one', 'two'])
  })

  it('leaves no stamp of work that was cut short', async () => {
    await unlessDone(at('stamp'), 'one', async () => {})
    const cutShort = unlessDone(at('stamp'), 'two', () => Promise.reject(new Error('killed')))
    await expect(cutShort).rejects.toThrow('killed')
    expect(existsSync(at('stamp'))).toBe(false)
  })
})
