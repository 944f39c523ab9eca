import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture with something to see in it. */
export const makePicture = (kind: 'jpeg' | 'png' | 'webp' = 'png', width = 64, height = 48): Promise<Buffer> =>
  painted(width, height).toFormat(kind).toBuffer()

/** A JPEG that tells where and with what it was taken, lying on its side as a telephone writes it. */
export const makePhoto = (): Promise<Buffer> =>
  painted(64, 48)
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Member 0001', Model: 'Camera 0001' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** Frames that play one after another. */
export const makeMovie = async (): Promise<Buffer> =>
  sharp(await Promise.all([painted(8, 8, 'red'), painted(8, 8, 'blue')].map((frame) => frame.png().toBuffer())), {
    join: { animated: true },
  })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()

/** A PNG that claims to be this large, in a few bytes. */
export function hugePng(width: number, height: number, ...before: Buffer[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG's announcement that it moves. */
export const animationChunk = (): Buffer => chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** As PNG's annex D has it; zlib's own came with Node 22. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const painted = (width: number, height: number, background = 'teal') =>
  sharp({ create: { width, height, channels: 3, background } })
