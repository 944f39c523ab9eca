import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/routing'

/** A place of the administration, below /admin; its name and what it is for are messages. */
export type Tool =
  | 'applications'
  | 'events'
  | 'talks'
  | 'claims'
  | 'tasks'
  | 'campaigns'
  | 'submissions'
  | 'corrections'
  | 'goals'
  | 'recognitions'
  | 'reports'
  | 'group-code'
  | 'merge'
  | 'points'
  | 'prizes'
  | 'redemptions'
  | 'audit'
  | 'settings'
  | 'mail'
  | 'jobs'
  | 'server'

/** Where else the reader can go from here. */
export async function Tools({ tools, locale }: { tools: readonly Tool[]; locale: Locale }) {
  const t = await getTranslations('admin.tools')
  return (
    <Section id="tools" title={t('title')}>
      <ul className="tools">
        {tools.map((tool) => (
          <li key={tool}>
            <a href={`/${locale}/admin/${tool}`}>{t(`${tool}.name`)}</a>
            <span>{t(`${tool}.what`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
