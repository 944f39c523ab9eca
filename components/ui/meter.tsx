type MeterProps = {
  /** In words, for those who don't see the bar: "12 of 30 members, expected by now 27". */
  label: string
  /** Share reached, 0 to 1; null where nothing is counted: then a dotted line without a mark. */
  value: number | null
  /** Where it should stand by now, 0 to 1. */
  pace?: number
}

/** A bar with a mark for the pace. Drawn with attributes alone, so that it needs neither script nor style. */
export const Meter = ({ label, value, pace }: MeterProps) => (
  <svg className="meter" role="img" aria-label={label} width="100%" height="10">
    <line className={value === null ? 'meter-unknown' : 'meter-track'} x1="0" x2="100%" y1="5" y2="5" />
    {value !== null && <line className="meter-value" x1="0" x2={percent(value)} y1="5" y2="5" />}
    {pace !== undefined && value !== null && (
      <line className="meter-pace" x1={percent(pace)} x2={percent(pace)} y1="0" y2="10" />
    )}
  </svg>
)

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`
