import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Section } from '@/components/ui/section'
import type { MeasuredGoals, MeasuredTarget } from '@/lib/goals/queries'
import { commitmentsOf, targetSlug } from '@/lib/goals/rules'
import { formatIsoDay, formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { definitionOf } from './metric-words'
import { TargetMeter } from './target-meter'

type Shown = { locale: Locale; timeZone: string; pace: number }
type GoalDetailProps = Shown & { goal: MeasuredGoals['goals'][number] }

/** One goal with all of its targets, each against the pace. */
export async function GoalDetail({ goal, ...shown }: GoalDetailProps) {
  const t = await getTranslations('goals')
  const { locale } = shown
  const commitments = commitmentsOf(goal.commitments)
  return (
    <Section id={goal.key} title={pick(goal, 'title', locale)} lead={pick(goal, 'summary', locale)}>
      <ul className="targets">
        {goal.targets.map((target) => (
          <TargetRow key={target.id} target={target} {...shown} />
        ))}
      </ul>
      {commitments.length > 0 && (
        <div className="commitments">
          <h3>{t('commitments')}</h3>
          <ul className="dashed">
            {commitments.map(({ id, text }) => (
              <li key={id}>{text[locale]}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}

export const standingTones: Record<MeasuredTarget['standing']['state'], BadgeTone> = {
  reached: 'good',
  'on-pace': 'accent',
  behind: 'warning',
  uncounted: 'neutral',
}

async function TargetRow({ locale, timeZone, target, pace }: Shown & { target: MeasuredTarget }) {
  const t = await getTranslations('goals')
  const { value, standing, comparison, forecast, evidence } = target
  const unit = pick(target, 'unit', locale)
  const wanted = t(`target.${comparison}`, { target: formatNumber(locale, target.target), unit })
  return (
    <li>
      <div className="target-text">
        <p className="target-name">
          <a href={`/${locale}/goals/${targetSlug(target)}`}>{pick(target, 'text', locale)}</a>
        </p>
        <p className="target-note">{definitionOf(t, target, locale)}</p>
        {evidence && (
          <p className="target-note">
            <a href={evidence.evidenceUrl} rel="nofollow noopener">
              {t('evidence-of', { date: formatIsoDay(evidence.asOf, timeZone) })}
            </a>
          </p>
        )}
      </div>
      <TargetMeter locale={locale} target={target} pace={pace} />
      <p className="target-figure figure">
        <strong>{value === null ? t('uncounted-short') : formatNumber(locale, value)}</strong>
        <span>{wanted}</span>
      </p>
      <p className="target-state">
        {value !== null && <Badge tone={standingTones[standing.state]}>{t(`state.${standing.state}`)}</Badge>}
        {forecast !== null && standing.state !== 'reached' && (
          <span className="target-note">{t('forecast', { value: formatNumber(locale, forecast) })}</span>
        )}
      </p>
    </li>
  )
}
