import 'server-only'
import { encode } from 'uqr'

/** A QR code as one SVG path over `size` by `size` units, its white edge included; dark on light for every scanner. */
export function qrCode(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { path, size }
}
