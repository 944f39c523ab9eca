import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import type { MeasuredTarget } from '@/lib/goals/queries'
import { formatIsoDay, formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { standingTones } from './goal-detail'
import { definitionOf, isNamed } from './metric-words'

type TargetFactsProps = { locale: Locale; timeZone: string; target: MeasuredTarget }

/** What a target asks for, how it is counted and how it stands. */
export async function TargetFacts({ locale, timeZone, target }: TargetFactsProps) {
  const t = await getTranslations('goals')
  const { value, standing, comparison, forecast, evidence, owner, metric, isCounted, course } = target
  const unit = pick(target, 'unit', locale)
  const figure = (number: number) => `${formatNumber(locale, number)} ${unit}`
  const pacing = comparison === 'AT_LEAST' && course !== 'share'
  return (
    <DescriptionList
      entries={[
        {
          term: t('fact.value'),
          description: value !== null && (
            <>
              <strong>{figure(value)}</strong>{' '}
              <Badge tone={standingTones[standing.state]}>{t(`state.${standing.state}`)}</Badge>
            </>
          ),
        },
        { term: t('fact.value'), description: value === null && t('uncounted') },
        {
          term: t('fact.target'),
          description: t(`target-plain.${comparison}`, { target: formatNumber(locale, target.target), unit }),
        },
        { term: t('fact.expected'), description: pacing && figure(Math.floor(target.expected)) },
        { term: t('fact.forecast'), description: forecast !== null && figure(forecast) },
        { term: t('fact.definition'), description: definitionOf(t, target, locale) },
        {
          term: t('fact.source'),
          description: isCounted && isNamed(metric) ? t(`source.${metric}`) : t('source-by-hand'),
        },
        {
          term: t('fact.evidence'),
          description: evidence && (
            <a href={evidence.evidenceUrl} rel="nofollow noopener">
              {t('evidence-of', { date: formatIsoDay(evidence.asOf, timeZone) })}
            </a>
          ),
        },
        {
          term: t('fact.owner'),
          description: owner && <a href={`/${locale}/people/${owner.slug}`}>{owner.name}</a>,
        },
      ]}
    />
  )
}
