import { expect, test } from 'vitest'
import { isWhole } from '@/lib/http/sent-form'

const multipart = (boundary: string) => `multipart/form-data; boundary=${boundary}`
const action = { 'next-action': '7f' }

test.each([
  [
    true,
    'a form',
    { 'content-type': multipart('----x') },
    '------x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n------x--\r\n',
  ],
  [true, 'a form of nothing', { 'content-type': multipart('"x y"') }, '--x y--\r\n'],
  [true, 'a form without a last line’s end', { 'content-type': multipart('x') }, '--x--'],
  [false, 'half a form', { 'content-type': multipart('x') }, '--x\r\nContent-Disposition: form-data'],
  [false, 'an end and then more', { 'content-type': multipart('x') }, `--x--\r\n${'more'.repeat(5)}`],
  [false, 'a form without a boundary', { 'content-type': 'multipart/form-data' }, '--x--'],
  [false, 'nothing, as a form', { 'content-type': multipart('x') }, ''],
  [true, 'arguments', { 'content-type': 'text/plain;charset=UTF-8', ...action }, '["$K1"]'],
  [false, 'half the arguments', { 'content-type': 'text/plain;charset=UTF-8', ...action }, '["$K1"'],
  [false, 'no arguments', { 'content-type': 'text/plain;charset=UTF-8', ...action }, ''],
  [true, 'text for no action', { 'content-type': 'text/plain' }, 'x'],
  [true, 'a short form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'],
] as const)('%s: %s', (whole, _what, headers, body) => expect(isWhole(headers, Buffer.from(body))).toBe(whole))
