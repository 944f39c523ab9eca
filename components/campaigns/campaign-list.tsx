import { getTranslations } from 'next-intl/server'
import type { ListedCampaign } from '@/lib/campaigns/queries'
import { phaseOf } from '@/lib/campaigns/rules'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { CampaignWindow } from './campaign-window'
import { PhaseBadge } from './phase-badge'

/** `base`: below the locale, where a campaign's page lies. */
type CampaignListProps = {
  campaigns: readonly ListedCampaign[]
  at: Date
  locale: Locale
  timeZone: string
  base?: string
  heading?: 'h2' | 'h3'
}

export async function CampaignList({
  campaigns,
  at,
  locale,
  timeZone,
  base = '/campaigns',
  heading: Heading = 'h3',
}: CampaignListProps) {
  const t = await getTranslations('campaigns.kind')
  return (
    <ul className="campaign-list">
      {campaigns.map((campaign) => (
        <li key={campaign.id}>
          <Heading>
            <a href={`/${locale}${base}/${campaign.slug}`}>{pick(campaign, 'title', locale)}</a>
          </Heading>
          <p>{pick(campaign, 'theme', locale)}</p>
          <p className="campaign-line">
            <PhaseBadge phase={phaseOf(campaign, at)} />
            <span>{t(campaign.kind)}</span>
            <CampaignWindow {...campaign} locale={locale} timeZone={timeZone} />
          </p>
        </li>
      ))}
    </ul>
  )
}
