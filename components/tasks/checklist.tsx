import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'

type Item = { zh: string; en: string; met?: boolean }

/** What is looked at before a task counts as done; `met` where someone has looked. */
export async function Checklist({ items, locale }: { items: readonly Item[]; locale: Locale }) {
  const t = await getTranslations('tasks.checklist')
  return (
    <ul className="checklist">
      {items.map((item) => (
        <li key={item.en}>
          <Mark met={item.met} label={item.met === undefined ? null : item.met ? t('met') : t('unmet')} />
          <span>{item[locale]}</span>
        </li>
      ))}
    </ul>
  )
}

const Mark = ({ met, label }: { met: boolean | undefined; label: string | null }) => (
  <span>
    <span aria-hidden="true">{met === undefined ? '·' : met ? '✓' : '✗'}</span>
    {label && <span className="sr-only">{label}</span>}
  </span>
)
