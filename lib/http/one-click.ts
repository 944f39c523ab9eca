/**
 * Mail programs end a subscription by a POST of their own (RFC 8058), with neither cookie nor origin: what they may do
 * stands, signed, in the address. Nothing else may be posted from elsewhere.
 */
export const takesForeignPosts = (path: string): boolean => /^\/api\/unsubscribe\/[\w.-]+$/.test(path)
