import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { CampaignDetail } from '@/lib/campaigns/queries'
import type { Locale } from '@/lib/i18n/routing'
import { CampaignWindow } from './campaign-window'

type CampaignFactsProps = { campaign: CampaignDetail; locale: Locale; timeZone: string }

export async function CampaignFacts({ campaign, locale, timeZone }: CampaignFactsProps) {
  const t = await getTranslations('campaigns')
  const { kind, capPerPerson, capInAll } = campaign
  return (
    <>
      <DescriptionList
        entries={[
          { term: t('fact.kind'), description: t(`kind.${kind}`) },
          {
            term: t('fact.window'),
            description: <CampaignWindow {...campaign} locale={locale} timeZone={timeZone} />,
          },
          {
            term: t('fact.cap-per-person'),
            description: capPerPerson === null ? null : t('points', { count: capPerPerson }),
          },
          { term: t('fact.cap-in-all'), description: capInAll === null ? null : t('points', { count: capInAll }) },
        ]}
      />
      <p className="section-lead">{t('window-note')}</p>
    </>
  )
}
