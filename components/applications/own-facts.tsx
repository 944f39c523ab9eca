import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { OwnApplicationDetail } from '@/lib/applications/queries/own'
import type { Area } from '@/lib/content/schema'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { typedFacts } from './typed-facts'

type OwnFactsProps = {
  application: OwnApplicationDetail
  areas: readonly Area[]
  locale: Locale
  timeZone: string
}

/** What the reader once sent, and when. */
export async function OwnFacts({ application, areas, locale, timeZone }: OwnFactsProps) {
  const t = await getTranslations('applications')
  const { name, submittedAt, decidedAt, status, consentVersion } = application
  const day = (at: Date) => formatDay(locale, at, timeZone)
  return (
    <DescriptionList
      entries={[
        { term: t('form.name'), description: name },
        ...(await typedFacts(application, areas, locale)),
        { term: t('queue.submitted'), description: day(submittedAt) },
        {
          term: t('review.consent'),
          description: consentVersion && t('review.version', { version: consentVersion }),
        },
        {
          term: status === 'WITHDRAWN' ? t('own.withdrawn-on') : t('review.decided'),
          description: decidedAt && day(decidedAt),
        },
      ]}
    />
  )
}
