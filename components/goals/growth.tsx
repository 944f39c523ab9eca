import { getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { Section } from '@/components/ui/section'
import { formatIsoDay, formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type Month = { month: Date; members: number; followers: number }

/** `lead` where it is not the last twelve months. */
type GrowthProps = { locale: Locale; timeZone: string; months: readonly Month[]; lead?: string }

/** Members and followers over the last months, each as bars with their table. */
export async function Growth({ locale, timeZone, months, lead }: GrowthProps) {
  const t = await getTranslations('goals.growth')
  const chart = (of: 'members' | 'followers') => {
    const [first, last] = [months.at(0)?.[of] ?? 0, months.at(-1)?.[of] ?? 0]
    return (
      <BarChart
        title={t(of)}
        summary={t('summary', { what: t(of), from: formatNumber(locale, first), to: formatNumber(locale, last) })}
        columns={[t('month'), t('people')]}
        bars={months.map((one) => {
          const day = formatIsoDay(one.month, timeZone)
          return { key: day, label: day.slice(0, 7), mark: String(Number(day.slice(5, 7))), value: one[of] }
        })}
        table={t('table')}
      />
    )
  }
  return (
    <Section id="growth" title={t('title')} lead={lead ?? t('lead')}>
      <div className="growth">
        {chart('members')}
        {chart('followers')}
      </div>
    </Section>
  )
}
