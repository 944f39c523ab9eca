import { getTranslations } from 'next-intl/server'
import { Meter } from '@/components/ui/meter'
import type { MeasuredTarget } from '@/lib/goals/queries'
import { formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type TargetMeterProps = { locale: Locale; target: MeasuredTarget; pace: number }

/** How far a target has come, and how far it should be by now. A limit (at most so many) has no pace. */
export async function TargetMeter({ locale, target, pace }: TargetMeterProps) {
  const t = await getTranslations('goals')
  const names = {
    text: pick(target, 'text', locale),
    target: formatNumber(locale, target.target),
    unit: pick(target, 'unit', locale),
  }
  const label =
    target.value === null
      ? t('meter-uncounted', names)
      : t('meter', {
          ...names,
          value: formatNumber(locale, target.value),
          expected: formatNumber(locale, Math.floor(target.expected)),
        })
  const grows = target.comparison === 'AT_LEAST' && target.course !== 'share'
  return <Meter label={label} value={target.standing.share} {...(grows ? { pace } : {})} />
}
