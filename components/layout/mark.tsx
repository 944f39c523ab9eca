/** Three strokes, each run further than the one above: requests being served. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d="M1 3h6M1 8h10M1 13h14" stroke="currentColor" strokeWidth="2.5" fill="none" />
  </svg>
)
