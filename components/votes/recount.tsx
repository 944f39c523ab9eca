import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/routing'

/** How anyone can count again without us. */
export async function Recount({ locale, nominationId }: { locale: Locale; nominationId: string }) {
  const t = await getTranslations('votes.result')
  const data = `/${locale}/nominations/${nominationId}/result.json`
  return (
    <div className="recount-how">
      <Section id="check" title={t('check')} lead={t('check-lead')} aside={<a href={data}>{t('json')}</a>}>
        <pre className="recount">
          <code>node scripts/recount.mjs result.json</code>
        </pre>
      </Section>
    </div>
  )
}
