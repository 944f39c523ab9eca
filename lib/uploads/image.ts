import 'server-only'
import type { Sharp } from 'sharp'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { LARGEST_UPLOAD } from './limits'

/** A picture as this portal has written it: nothing of the file that came is in it but what can be seen. */
export type Picture = {
  mediaType: 'image/webp' | 'image/png'
  bytes: Uint8Array<ArrayBuffer>
  width: number
  height: number
}

export type PictureWish = {
  /** Of the result, in pixels, at most; smaller pictures are not enlarged. */
  width: number
  height: number
  /** `cover` cuts to the proportions of `width` and `height`, around what catches the eye; `inside` keeps all of it. */
  fit: 'cover' | 'inside'
  /** PNG in place of WebP: for drawings and codes, whose edges must stay sharp. */
  lossless?: boolean
  /** Of the file, in bytes. */
  maxBytes?: number
  /** Of the picture in it, counted before it is unpacked. */
  maxPixels?: number
}

/** A camera's 50 megapixels; unpacking as many takes a second. */
const MOST_PIXELS = 50_000_000

/**
 * Reads an uploaded picture and writes it anew, in the right way up and without its metadata (place, camera, author).
 * The kind is told by the bytes, never by name or declared type: JPEG, PNG and WebP; all else is refused, as are moving
 * pictures, broken ones, and ones with too many bytes or pixels. Costs time: call it before the transaction.
 */
export async function readImage(file: File | Uint8Array, wish: PictureWish): Promise<Outcome<Picture>> {
  const { maxBytes = LARGEST_UPLOAD, maxPixels = MOST_PIXELS } = wish
  const size = file instanceof File ? file.size : file.byteLength
  if (size > maxBytes) return refused('image-too-large', { params: { megabytes: maxBytes / 1_000_000 } })
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : file
  if (!isPicture(bytes)) return refused('image-type')
  if (isMovingPng(bytes)) return refused('image-moving')
  const sharp = await pictureLibrary()
  try {
    // Its header alone, so that too large a picture can be told its size.
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (pages > 1) return refused('image-moving')
    if (width * height > maxPixels)
      return refused('image-too-many-pixels', { params: { width, height, millions: maxPixels / 1_000_000 } })
    return accepted(await written(sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }), wish))
  } catch {
    return refused('image-broken')
  }
}

async function written(picture: Sharp, { width, height, fit, lossless = false }: PictureWish): Promise<Picture> {
  const shown = picture
    .timeout({ seconds: 20 })
    .autoOrient()
    .resize({ width, height, fit, position: 'attention', withoutEnlargement: true })
    .toColourspace('srgb')
  const { data, info } = await (lossless ? shown.png() : shown.webp({ quality: 82 })).toBuffer({
    resolveWithObject: true,
  })
  return {
    mediaType: lossless ? 'image/png' : 'image/webp',
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height,
  }
}

/** Loaded with the first picture; reads these three kinds and no other, whatever the bytes pretend to be. */
async function pictureLibrary() {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  })
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const isPicture = (bytes: Uint8Array) =>
  startsWith(bytes, JPEG) || startsWith(bytes, PNG) || (hasText(bytes, 'RIFF', 0) && hasText(bytes, 'WEBP', 8))

/** An animation announces itself before the first picture; the library does not look for it. */
function isMovingPng(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, PNG)) return false
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const announced = all.indexOf('acTL', 0, 'latin1')
  return announced >= 0 && announced < all.indexOf('IDAT', 0, 'latin1')
}

const startsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte)

const hasText = (bytes: Uint8Array, text: string, at: number) =>
  [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))
