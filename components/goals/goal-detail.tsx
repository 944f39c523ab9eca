import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Section } from '@/components/ui/section'
import type { MeasuredGoals, MeasuredTarget } from '@/lib/goals/queries'
import { isCounted } from '@/lib/goals/rules'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { TargetMeter } from './target-meter'

type GoalDetailProps = { locale: Locale; goal: MeasuredGoals['goals'][number]; pace: number }

/** One goal with all of its targets, each against the pace. */
export async function GoalDetail({ locale, goal, pace }: GoalDetailProps) {
  const t = await getTranslations('goals')
  return (
    <Section id={goal.id} title={goal.title[locale]} lead={goal.summary[locale]}>
      <ul className="targets">
        {goal.targets.map((target) => (
          <TargetRow key={target.id} locale={locale} target={target} pace={pace} />
        ))}
      </ul>
      {goal.commitments.length > 0 && (
        <div className="commitments">
          <h3>{t('commitments')}</h3>
          <ul className="dashed">
            {goal.commitments.map(({ id, text }) => (
              <li key={id}>{text[locale]}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}

const tones: Record<MeasuredTarget['standing']['state'], BadgeTone> = {
  reached: 'good',
  'on-pace': 'accent',
  behind: 'warning',
  uncounted: 'neutral',
}

async function TargetRow({ locale, target, pace }: { locale: Locale; target: MeasuredTarget; pace: number }) {
  const t = await getTranslations('goals')
  const { text, unit, value, standing, metric, comparison } = target
  const wanted = t(`target.${comparison}`, { target: formatNumber(locale, target.target), unit: unit[locale] })
  return (
    <li>
      <div className="target-text">
        <p className="target-name">{text[locale]}</p>
        <p className="target-note">{isCounted(metric) ? t(`definition.${metric}`) : t('uncounted')}</p>
      </div>
      <TargetMeter locale={locale} target={target} pace={pace} />
      <p className="target-figure figure">
        <strong>{value === null ? t('uncounted-short') : formatNumber(locale, value)}</strong>
        <span>{wanted}</span>
      </p>
      <p className="target-state">
        {value !== null && <Badge tone={tones[standing.state]}>{t(`state.${standing.state}`)}</Badge>}
      </p>
    </li>
  )
}
