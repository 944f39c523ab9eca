import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/routing'
import type { NominationSummary } from '@/lib/nominations/queries'
import { NominationList } from './nomination-list'

type WaitingNominationsProps = { nominations: readonly NominationSummary[]; locale: Locale; timeZone: string }

/** What waits for the reader: to answer, recommend, vote, open or confirm. Nothing when nothing does. */
export async function WaitingNominations({ nominations, locale, timeZone }: WaitingNominationsProps) {
  const t = await getTranslations('nominations')
  if (nominations.length === 0) return null
  return (
    <Section id="nominations" title={t('waiting-for-you')} aside={<a href={`/${locale}/nominations`}>{t('title')}</a>}>
      <NominationList nominations={nominations} locale={locale} timeZone={timeZone} />
    </Section>
  )
}
