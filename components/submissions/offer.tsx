import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { type Actor, can } from '@/lib/auth/permissions'
import type { CampaignDetail } from '@/lib/campaigns/queries'
import type { Locale } from '@/lib/i18n/routing'
import { BatchForm } from './batch-form'

type OfferProps = { campaign: CampaignDetail; viewer: Actor; locale: Locale }

/** Submitting to a campaign, or what has to come first. */
export async function Offer({ campaign, viewer, locale }: OfferProps) {
  const t = await getTranslations('submissions.offer')
  const back = encodeURIComponent(`/${locale}/campaigns/${campaign.slug}`)
  return (
    <Section id="submit" title={t('title')}>
      {viewer.kind !== 'account' ? (
        <>
          <p>{t('visitor')}</p>
          <LinkButton href={`/${locale}/sign-in?to=${back}`} tone="primary">
            {t('sign-in')}
          </LinkButton>
        </>
      ) : can(viewer, 'submission.submit') ? (
        <BatchForm campaign={campaign} locale={locale} />
      ) : (
        <>
          <p>{t('not-member')}</p>
          <LinkButton href={`/${locale}/join/apply`} tone="primary">
            {t('apply')}
          </LinkButton>
        </>
      )}
    </Section>
  )
}
