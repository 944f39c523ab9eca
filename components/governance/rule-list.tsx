import { getTranslations } from 'next-intl/server'
import type { Rule } from '@/lib/content/charter-schema'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

/** The charter's rules, each to be linked to by its id. */
export async function RuleList({ rules, locale }: { rules: readonly Rule[]; locale: Locale }) {
  const t = await getTranslations('governance')
  return rules.map(({ id, version, effective, title, text }) => (
    <article key={id} id={id} className="rule">
      <div>
        <a className="rule-id" href={`#${id}`}>
          {id}
        </a>
        <p className="rule-meta">{t('rule-meta', { version, date: formatDay(locale, effective) })}</p>
      </div>
      <div>
        <h3>{title[locale]}</h3>
        <p>{text[locale]}</p>
      </div>
    </article>
  ))
}
