import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/routing'

/** On the admin home: claims that wait, and the way to invitations. */
export async function ClaimsWaiting({ count, locale }: { count: number; locale: Locale }) {
  const t = await getTranslations('claims.admin')
  return (
    <Section id="claims" title={t('title')}>
      <div className="actions">
        <LinkButton href={`/${locale}/admin/claims`} tone={count > 0 ? 'primary' : 'secondary'}>
          {count > 0 ? t('waiting', { count }) : t('open')}
        </LinkButton>
      </div>
    </Section>
  )
}
