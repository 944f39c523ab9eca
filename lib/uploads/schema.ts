import { z } from 'zod'
import { LARGEST_UPLOAD } from './limits'

/** What a browser offers to choose from, of which `readImage` can make a picture. */
export const acceptedPictures = 'image/jpeg,image/png,image/webp'

/** A file that must be chosen. What it is, its bytes tell: see `readImage`. */
export const requiredFile = z.file().min(1).max(LARGEST_UPLOAD)

/** A file that may be left out: then `undefined`. A browser sends an empty file for a field without a choice. */
export const optionalFile = z
  .file()
  .max(LARGEST_UPLOAD)
  .optional()
  .transform((file) => (file && file.size > 0 ? file : undefined))
