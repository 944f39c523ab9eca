import { getTranslations } from 'next-intl/server'
import { ActivityMap } from '@/components/goals/activity-map'
import { Growth } from '@/components/goals/growth'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/routing'
import { everyDay, type ReportFigures } from '@/lib/reports/rules'
import { TargetBars } from './target-bars'

type ReportPicturesProps = { locale: Locale; year: number; figures: ReportFigures }

/** What the year brought, as it was when the report was drafted. */
export async function ReportPictures({ locale, year, figures }: ReportPicturesProps) {
  const t = await getTranslations('reports')
  return (
    <>
      <Section id="targets" title={t('targets')} lead={t('targets-lead')}>
        <TargetBars locale={locale} year={year} targets={figures.targets} />
      </Section>
      <Growth
        locale={locale}
        timeZone="UTC"
        months={figures.months.map(({ month, ...counts }) => ({ month: new Date(month), ...counts }))}
        lead={t('growth-lead')}
      />
      <ActivityMap locale={locale} days={everyDay(figures)} />
    </>
  )
}
