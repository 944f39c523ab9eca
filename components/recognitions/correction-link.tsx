import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'

/** From an entry about someone to the form that asks for its correction. */
export async function CorrectionLink({ locale, person }: { locale: Locale; person: { slug: string; name: string } }) {
  const t = await getTranslations('corrections')
  return (
    <a
      className="correction-link"
      href={`/${locale}/me/corrections?person=${person.slug}`}
      aria-label={t('link-about', { name: person.name })}
    >
      {t('link-short')}
    </a>
  )
}
