type CheckInScreenProps = { code: string; codeLabel: string; qr: { path: string; size: number }; qrLabel: string }

/** Large enough for the last row of a room. */
export const CheckInScreen = ({ code, codeLabel, qr, qrLabel }: CheckInScreenProps) => (
  <div className="check-in-screen">
    <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={qrLabel} shapeRendering="crispEdges">
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
    <p>
      <span className="kicker">{codeLabel}</span>
      <strong>{code}</strong>
    </p>
  </div>
)
