import 'server-only'
import QRCode from 'qrcode'

/** The dark squares of a QR code as an SVG path, and how many squares it is wide, a margin of four included. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const squares: string[] = []
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) squares.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`)
  return { path: squares.join(''), size: modules.size + 2 * MARGIN }
}

const MARGIN = 4
