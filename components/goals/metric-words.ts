import messages from '@/lib/i18n/messages/zh/goals'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type Metric = keyof typeof messages.definition

/** A metric that the messages have words for. */
export const isNamed = (metric: string | null): metric is Metric =>
  metric !== null && Object.hasOwn(messages.definition, metric)

type Defined = { metric: string | null; definitionZh: string | null; definitionEn: string | null; isCounted: boolean }

type Words = { (key: `definition.${Metric}`): string; (key: 'by-hand'): string }

/** How a target is counted: in the maintainers' words where they have written some, else its metric's. */
export function definitionOf(t: Words, target: Defined, locale: Locale): string {
  const own = pick(target, 'definition', locale)
  if (own) return own
  return isNamed(target.metric) ? t(`definition.${target.metric}`) : t('by-hand')
}
