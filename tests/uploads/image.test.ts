import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readImage } from '@/lib/uploads/image'
import { optionalFile, requiredFile } from '@/lib/uploads/schema'
import { animationChunk, hugePng, makeMovie, makePhoto, makePicture } from '../factories/pictures'

const avatar = { width: 32, height: 32, fit: 'cover' } as const

/** The picture that came out, or a failure of the test. */
async function read(...asked: Parameters<typeof readImage>) {
  const outcome = await readImage(...asked)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** What libvips, asked by itself, finds in a picture. */
const inside = ({ bytes }: { bytes: Uint8Array }) => sharp(bytes).metadata()

describe('a picture is written anew', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('from %s to WebP of the wished size', async (kind) => {
    const picture = await read(await makePicture(kind), avatar)
    expect(picture).toMatchObject({ mediaType: 'image/webp', width: 32, height: 32 })
    expect(await inside(picture)).toMatchObject({ format: 'webp', width: 32, height: 32 })
  })

  test('whole, and as PNG, where edges count', async () => {
    const picture = await read(await makePicture('jpeg'), { ...avatar, fit: 'inside', lossless: true })
    expect(picture).toMatchObject({ mediaType: 'image/png', width: 32, height: 24 })
    expect(await inside(picture)).toMatchObject({ format: 'png', width: 32, height: 24 })
  })

  test('not enlarged', async () => {
    expect(await read(await makePicture(), { width: 500, height: 500, fit: 'inside' })).toMatchObject({
      width: 64,
      height: 48,
    })
  })

  test('without place, camera and author, and standing upright', async () => {
    const photo = await makePhoto()
    expect(await inside({ bytes: photo })).toMatchObject({ orientation: 6, width: 64, height: 48 })
    expect(photo.includes('Camera 0001')).toBe(true)
    const picture = await read(photo, { width: 500, height: 500, fit: 'inside' })
    const { exif, icc, xmp, iptc, orientation, width, height } = await inside(picture)
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
    expect({ width, height }).toEqual({ width: 48, height: 64 })
    expect(Buffer.from(picture.bytes).includes('0001')).toBe(false)
  })

  test('without what hangs on behind it', async () => {
    const polyglot = Buffer.concat([await makePicture('jpeg'), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')])
    const { bytes } = await read(polyglot, avatar)
    expect(Buffer.from(bytes).includes('script')).toBe(false)
  })

  test('whatever its name and declared type say', async () => {
    const file = new File([await part(makePicture('jpeg'))], '../../../etc/passwd\u0000.svg', { type: 'text/html' })
    expect(await read(file, avatar)).toMatchObject({ mediaType: 'image/webp' })
  })
})

const text = (content: string) => Buffer.from(content)
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

describe('what is no still picture is refused', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => text(''), 'image-type'],
    ['SVG', () => text(svg), 'image-type'],
    ['SVG with an XML declaration', () => text(`<?xml version="1.0"?>${svg}`), 'image-type'],
    ['HTML', () => text('<!doctype html><title>x</title>'), 'image-type'],
    ['PDF', () => text('%PDF-1.7\n'), 'image-type'],
    ['PDF before a JPEG', async () => Buffer.concat([text('%PDF-1.7\n'), await makePicture('jpeg')]), 'image-type'],
    ['GIF', () => text('GIF89a\u0001\u0000\u0001\u0000'), 'image-type'],
    [
      'TIFF',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
          .tiff()
          .toBuffer(),
      'image-type',
    ],
    ['RIFF that is sound', () => text('RIFF\u0000\u0000\u0000\u0000WAVEfmt '), 'image-type'],
    ['a moving WebP', makeMovie, 'image-moving'],
    ['a moving PNG', () => hugePng(1000, 1000, animationChunk()), 'image-moving'],
    [
      'SVG behind a JPEG’s signature',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), text(svg)]),
      'image-broken',
    ],
    ['half a JPEG', async () => (await makePicture('jpeg', 640, 480)).subarray(0, 1500), 'image-broken'],
    ['a PNG’s signature alone', async () => (await makePicture()).subarray(0, 8), 'image-broken'],
  ])('%s', async (_what, make, reason) => {
    expect(await readImage(new File([await part(make())], 'me.png', { type: 'image/png' }), avatar)).toEqual({
      ok: false,
      reason,
    })
  })

  test('50,000 × 50,000 pixels in a few bytes, before they are unpacked', async () => {
    const huge = hugePng(50_000, 50_000)
    expect(huge.byteLength).toBeLessThan(10_000)
    const before = process.memoryUsage().rss
    expect(await readImage(huge, avatar)).toEqual({
      ok: false,
      reason: 'image-too-many-pixels',
      params: { width: 50_000, height: 50_000, millions: 50 },
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  test('one pixel too many', async () => {
    const wish = { ...avatar, maxPixels: 64 * 48 }
    expect((await readImage(await makePicture('png', 64, 48), wish)).ok).toBe(true)
    expect(await readImage(await makePicture('png', 65, 48), wish)).toMatchObject({ reason: 'image-too-many-pixels' })
  })

  test('one byte too many', async () => {
    const picture = await makePicture()
    expect((await readImage(picture, { ...avatar, maxBytes: picture.byteLength })).ok).toBe(true)
    expect(await readImage(picture, { ...avatar, maxBytes: picture.byteLength - 1 })).toMatchObject({
      reason: 'image-too-large',
    })
  })
})

describe('a file in a form', () => {
  const file = (size: number) => new File([new Uint8Array(size)], 'x')
  const codes = (value: unknown, schema: typeof requiredFile | typeof optionalFile) => {
    const { error } = schema.safeParse(value)
    return error?.issues.map((issue) => ('origin' in issue ? `${issue.code} ${issue.origin}` : issue.code)) ?? []
  }

  test.each<[string, unknown, string[], string[]]>([
    ['a file', file(1), [], []],
    ['the largest', file(5_000_000), [], []],
    ['a larger one', file(5_000_001), ['too_big file'], ['too_big file']],
    ['no choice', file(0), ['too_small file'], []],
    ['no field', undefined, ['invalid_type'], []],
    ['a text', 'x', ['invalid_type'], ['invalid_type']],
  ])('%s', (_what, value, ofRequired, ofOptional) => {
    expect([codes(value, requiredFile), codes(value, optionalFile)]).toEqual([ofRequired, ofOptional])
  })

  test('left out is undefined', () => {
    expect(optionalFile.parse(file(0))).toBeUndefined()
  })
})

const part = async (bytes: Promise<Buffer> | Buffer) => new Uint8Array(await bytes)
