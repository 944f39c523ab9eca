import { getTranslations } from 'next-intl/server'
import type { MeasuredGoals } from '@/lib/goals/queries'
import { targetSlug } from '@/lib/goals/rules'
import { formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { TargetMeter } from './target-meter'

/** Every target of the year in a line each. */
export async function GoalSummary({ locale, measured: { goals, pace } }: { locale: Locale; measured: MeasuredGoals }) {
  const t = await getTranslations('goals')
  return (
    <ul className="goal-summary">
      {goals.flatMap(({ targets }) =>
        targets.map((target) => (
          <li key={target.id}>
            <a href={`/${locale}/goals/${targetSlug(target)}`}>{pick(target, 'text', locale)}</a>
            <TargetMeter locale={locale} target={target} pace={pace} />
            <span className="figure">
              <b>{target.value === null ? t('uncounted-short') : formatNumber(locale, target.value)}</b>
              {' / '}
              {target.comparison === 'AT_MOST' && '≤ '}
              {formatNumber(locale, target.target)}
            </span>
          </li>
        )),
      )}
    </ul>
  )
}
