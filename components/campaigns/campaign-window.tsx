import { getTranslations } from 'next-intl/server'
import { TimeText } from '@/components/ui/time-text'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type CampaignWindowProps = { startsAt: Date; endsAt: Date; locale: Locale; timeZone: string }

/** From when until when submissions are taken, in the SIG's zone. */
export async function CampaignWindow({ startsAt, endsAt, locale, timeZone }: CampaignWindowProps) {
  const [t, common] = await Promise.all([getTranslations('campaigns'), getTranslations('common')])
  const [from, until] = [startsAt, endsAt].map((at) => formatDateTime(locale, at, timeZone))
  return (
    <TimeText at={endsAt} timeZone={timeZone} yours={common.raw('time.yours')}>
      {t('window', { from: from ?? '', until: until ?? '' })}
    </TimeText>
  )
}
