/** Of one uploaded file, in bytes: a telephone's photo fits. The front door and Next's own limit follow from it. */
export const LARGEST_UPLOAD = 5_000_000
