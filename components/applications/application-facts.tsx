import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { ReviewedApplication } from '@/lib/applications/queries/review'
import type { Area } from '@/lib/content/schema'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { typedFacts } from './typed-facts'

type ApplicationFactsProps = {
  application: ReviewedApplication
  areas: readonly Area[]
  /** The title of the charter's rule that it came under. */
  ruleTitle: string
  locale: Locale
  timeZone: string
}

/** Everything that the applicant wrote, and what became of it. */
export async function ApplicationFacts({ application, areas, ruleTitle, locale, timeZone }: ApplicationFactsProps) {
  const t = await getTranslations('applications')
  const { applicant, decidedAt, decidedBy } = application
  const day = (at: Date) => formatDay(locale, at, timeZone)
  return (
    <DescriptionList
      entries={[
        ...(await typedFacts(application, areas, locale)),
        { term: t('review.email'), description: applicant.email ?? t('review.no-email') },
        {
          term: t('review.account'),
          description: applicant.person && (
            <a href={`/${locale}/people/${applicant.person.slug}`}>{application.name}</a>
          ),
        },
        { term: t('queue.submitted'), description: day(application.submittedAt) },
        {
          term: t('review.consent'),
          description: application.consentVersion && t('review.version', { version: application.consentVersion }),
        },
        { term: t('review.decided'), description: decidedAt && day(decidedAt) },
        {
          term: t('review.decided-by'),
          description: decidedBy && <a href={`/${locale}/people/${decidedBy.slug}`}>{decidedBy.name}</a>,
        },
        {
          term: t('own.reason'),
          description: application.reason && <p className="as-typed">{application.reason}</p>,
        },
        {
          term: t('review.rule'),
          description: t('review.rule-version', { rule: ruleTitle, version: application.ruleVersion }),
        },
      ]}
    />
  )
}
