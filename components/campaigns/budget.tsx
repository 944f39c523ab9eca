import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import type { CampaignBudget, CampaignDetail } from '@/lib/campaigns/queries'
import { MOST_PEOPLE } from '@/lib/campaigns/schema'
import type { Locale } from '@/lib/i18n/routing'

type BudgetProps = {
  campaign: CampaignDetail
  people: number
  budget: CampaignBudget
  locale: Locale
}

/** A plain GET form: what is assumed is in the address. */
export async function BudgetSection({ campaign, people, budget, locale }: BudgetProps) {
  const t = await getTranslations('campaigns.budget')
  const nameOf = (code: string) => campaign.lines.find((line) => line.code === code)?.[locale] ?? code
  const { ofOne, ofOneCapped, ofAll, ofAllCapped, peopleUntilCap } = budget
  return (
    <Section id="budget" title={t('title')} lead={t('lead')}>
      <form className="form" action={`/${locale}/admin/campaigns/${campaign.slug}#budget`}>
        <TextField name="people" type="number" label={t('people')} min={0} max={MOST_PEOPLE} defaultValue={people} />
        {budget.lines.map(({ code, each }) => (
          <TextField
            key={code}
            name={`each-${code}`}
            type="number"
            label={t('each', { name: nameOf(code) })}
            min={0}
            max={1000}
            defaultValue={each}
          />
        ))}
        <div className="actions">
          <Button type="submit">{t('submit')}</Button>
        </div>
      </form>
      <Table
        caption={t('title')}
        hideCaption
        columns={[
          { key: 'line', label: t('line') },
          { key: 'each', label: t('each-column'), align: 'end' },
          { key: 'points', label: t('points-column'), align: 'end' },
        ]}
        rows={budget.lines.map(({ code, each, points }) => ({ id: code, cells: { line: nameOf(code), each, points } }))}
      />
      <ul className="campaign-figures">
        <li>
          {ofOneCapped < ofOne
            ? t('of-one-capped', { points: ofOne, capped: ofOneCapped })
            : t('of-one', { points: ofOne })}
        </li>
        <li>
          {peopleUntilCap === null
            ? t('of-all', { points: ofAll })
            : t('of-all-capped', { points: ofAll, capped: ofAllCapped, people: peopleUntilCap })}
        </li>
      </ul>
    </Section>
  )
}
