import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { ReviewedApplication } from '@/lib/applications/queries'
import type { Area } from '@/lib/content/schema'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

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
  const [t, common] = await Promise.all([getTranslations('applications'), getTranslations('common')])
  const { applicant, handles, decidedAt, decidedBy } = application
  const day = (at: Date) => formatDay(locale, at, timeZone)
  return (
    <DescriptionList
      entries={[
        { term: t('form.affiliation'), description: application.affiliation },
        { term: t('queue.kind'), description: t(`kind.${application.kind}`) },
        {
          term: t('form.areas'),
          description: application.areas
            .map((id) => areas.find((area) => area.id === id)?.name[locale] ?? id)
            .join(common('list.separator')),
        },
        { term: t('form.motivation'), description: <p className="as-typed">{application.motivation}</p> },
        {
          term: t('form.handles'),
          description: Object.entries(handles)
            .map(([forge, handle]) => `${forge}: ${handle}`)
            .join(common('list.separator')),
        },
        { term: t('form.heard-from'), description: application.heardFrom },
        { term: t('review.email'), description: applicant.email ?? t('review.no-email') },
        {
          term: t('review.account'),
          description: applicant.person && (
            <a href={`/${locale}/people/${applicant.person.slug}`}>{application.name}</a>
          ),
        },
        { term: t('queue.submitted'), description: day(application.submittedAt) },
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
          description: t('review.rule-version', {
            rule: ruleTitle,
            version: application.ruleVersion,
          }),
        },
      ]}
    />
  )
}
