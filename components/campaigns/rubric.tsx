import { getTranslations } from 'next-intl/server'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { CampaignDetail } from '@/lib/campaigns/queries'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type RubricProps = { campaign: CampaignDetail; locale: Locale; timeZone: string }

/** What counts for how many points, and what did under earlier versions. */
export async function Rubric({ campaign, locale, timeZone }: RubricProps) {
  const t = await getTranslations('campaigns.rubric')
  const caption = ({ version, madeAt }: { version: number; madeAt: Date }) =>
    t('version', { version, day: formatDay(locale, madeAt, timeZone) })
  const [current, ...earlier] = [...campaign.rubrics].reverse()
  return (
    <Section id="rubric" title={t('title')} lead={t('lead')}>
      {current && <Lines lines={current.lines} caption={caption(current)} locale={locale} />}
      {earlier.length > 0 && (
        <Disclosure summary={t('earlier')}>
          <p>{t('earlier-lead')}</p>
          {earlier.map((rubric) => (
            <Lines key={rubric.version} lines={rubric.lines} caption={caption(rubric)} locale={locale} />
          ))}
        </Disclosure>
      )}
    </Section>
  )
}

type LinesProps = { lines: CampaignDetail['lines']; caption: string; locale: Locale }

async function Lines({ lines, caption, locale }: LinesProps) {
  const t = await getTranslations('campaigns.rubric')
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'what', label: t('what') },
        { key: 'points', label: t('points'), align: 'end' },
        { key: 'once', label: t('once') },
      ]}
      rows={lines.map((line) => ({
        id: line.code,
        cells: { what: line[locale], points: line.points, once: t(`times.${line.once}`) },
      }))}
    />
  )
}
