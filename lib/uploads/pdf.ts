import 'server-only'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { LARGEST_UPLOAD } from './limits'

export type Pdf = { mediaType: 'application/pdf'; bytes: Uint8Array<ArrayBuffer> }

/**
 * An uploaded PDF, told by its bytes, never by its name: it begins as one, within the first kilobyte, and ends as one.
 * It is kept as it came: serve it as an attachment, so that no browser runs what is in it as a page of ours.
 */
export async function readPdf(file: File): Promise<Outcome<Pdf>> {
  if (file.size > LARGEST_UPLOAD) return refused('pdf-too-large', { params: { megabytes: LARGEST_UPLOAD / 1_000_000 } })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  if (!/%PDF-[12]\.\d/.test(text(0, 1024))) return refused('pdf-type')
  // Viewers look for it in the last kilobyte; a file cut off on its way has none.
  if (!text(Math.max(0, bytes.length - 1024), bytes.length).includes('%%EOF')) return refused('pdf-broken')
  return accepted({ mediaType: 'application/pdf', bytes })
}
