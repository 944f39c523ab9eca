import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/routing'

/** On the admin home, while any request waits. */
export async function CorrectionsWaiting({ count, locale }: { count: number; locale: Locale }) {
  if (count === 0) return null
  const t = await getTranslations('corrections.admin')
  return (
    <Section id="corrections" title={t('title')}>
      <div className="actions">
        <LinkButton href={`/${locale}/admin/corrections`} tone="primary">
          {t('waiting', { count })}
        </LinkButton>
      </div>
    </Section>
  )
}
