import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'
import type { Title } from '@/lib/recognitions/rules'

/** What the charter asks of each title. */
export async function Criteria({ locale, titles }: { locale: Locale; titles: readonly Title[] }) {
  const t = await getTranslations('recognitions')
  return (
    <dl className="facts">
      {titles.map(({ kind, criteria }) => (
        <div key={kind}>
          <dt>{t(`kind.${kind}`)}</dt>
          <dd>{criteria.map((one) => one[locale]).join(locale === 'zh' ? '；' : '; ')}</dd>
        </div>
      ))}
    </dl>
  )
}
