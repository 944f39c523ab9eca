import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import type { Picture } from './image'

/** Keeps a picture in the transaction of what it belongs to, and answers its id. Reference it from there (Restrict). */
export const storePicture = (tx: Tx, picture: Picture, at: Date): Promise<string> => storeFile(tx, picture, at)

type ReadFile = { mediaType: string; bytes: Uint8Array<ArrayBuffer> }

/** The same for any file that a reader of lib/uploads has let through. */
export async function storeFile(tx: Tx, { mediaType, bytes }: ReadFile, at: Date): Promise<string> {
  const id = randomBytes(24).toString('base64url')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await tx.storedFile.create({ data: { id, mediaType, bytes, size: bytes.byteLength, sha256, createdAt: at } })
  return id
}

/** Deletes a stored file, if there was one, after whatever referred to it no longer does. */
export async function removeStoredFile(tx: Tx, id: string | null): Promise<void> {
  if (id) await tx.storedFile.deleteMany({ where: { id } })
}

/** What `storedFileResponse` needs of a file: for a query's `select`. */
export const fileToServe = { mediaType: true, bytes: true, sha256: true } as const

/** Whether a text can be the id of a stored file: asked before a database that refuses some characters is. */
export const isStoredFileId = (id: string): boolean => /^[\w-]{32}$/.test(id)
