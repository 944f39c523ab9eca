import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { Area } from '@/lib/content/schema'
import { formatDateTime, formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { NominationDetail } from '@/lib/nominations/queries'

type NominationFactsProps = {
  nomination: NominationDetail
  areas: readonly Area[]
  /** The title of the rule that it was written under. */
  ruleTitle: string
  locale: Locale
  timeZone: string
}

/** Who, by whom, for which area, when, and under which rule. */
export async function NominationFacts({ nomination, areas, ruleTitle, locale, timeZone }: NominationFactsProps) {
  const [t, votes] = await Promise.all([getTranslations('nominations.facts'), getTranslations('votes.result')])
  const { nominee, nominator, area, scheduledFor, submittedAt, ruleId, ruleVersion } = nomination
  const person = ({ slug, name }: { slug: string; name: string }) => <a href={`/${locale}/people/${slug}`}>{name}</a>
  return (
    <DescriptionList
      entries={[
        { term: t('nominee'), description: person(nominee) },
        { term: t('nominator'), description: nominator.id === nominee.id ? t('self') : person(nominator) },
        { term: t('area'), description: area && (areas.find(({ id }) => id === area)?.name[locale] ?? area) },
        { term: t('meeting'), description: scheduledFor && formatDateTime(locale, scheduledFor, timeZone) },
        { term: t('submitted'), description: formatDay(locale, submittedAt, timeZone) },
        {
          term: t('rule'),
          description: (
            <a href={`/${locale}/governance#${ruleId}`}>
              {votes('rule-version', { title: ruleTitle, version: ruleVersion })}
            </a>
          ),
        },
      ]}
    />
  )
}
