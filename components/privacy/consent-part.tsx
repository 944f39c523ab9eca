import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ConsentState } from '@/lib/privacy/queries'
import { ConsentNotice } from './consent-notice'

type ConsentPartProps = { consent: NonNullable<ConsentState>; locale: Locale; timeZone: string }

/** Which versions of the privacy page the reader agreed to, and when; the newest is asked for. */
export async function ConsentPart({ consent, locale, timeZone }: ConsentPartProps) {
  const t = await getTranslations('privacy.consent')
  const { agreed, current } = consent
  return (
    <Section id="consent" title={t('title')} lead={t('current', { version: current })}>
      <ConsentNotice consent={consent} locale={locale} />
      <ul className="plain-list">
        {agreed.map(({ version, givenAt }) => (
          <li key={`${version} ${givenAt.toISOString()}`}>
            {t('given', { version: version ?? '', date: formatDay(locale, givenAt, timeZone) })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
