import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import { NavigationLink } from './navigation-link'

/** What a newcomer asks, in that order: what it is, what happens and when, what there is to do, how it stands, who, how to join. */
const main = ['about', 'activities', 'events', 'meetings', 'tasks', 'goals', 'people', 'join'] as const

/** Everything that has a page of its own; the main ones among them, for where the row has no room. */
const groups = {
  sig: ['about', 'areas', 'governance', 'people', 'hall-of-fame', 'nominations'],
  'take-part': ['join', 'activities', 'events', 'meetings', 'talks', 'tasks', 'campaigns', 'points', 'prizes'],
  results: ['goals', 'models', 'adaptations', 'articles', 'archive', 'reports', 'news'],
} as const

const groupNames = Object.keys(groups) as (keyof typeof groups)[]

/**
 * A row where it fits; and a list of everything, which the browser opens over the page (a popover, without script). `tools`:
 * what stands in the header where there is room, and on a phone at the list's end.
 */
export async function SiteNavigation({ locale, tools }: { locale: Locale; tools?: ReactNode }) {
  const t = await getTranslations('common.nav')
  return (
    <>
      <nav className="main-navigation" aria-label={t('label')}>
        <ul>
          {main.map((section) => (
            <li key={section}>
              <NavigationLink href={`/${locale}/${section}`}>{t(section)}</NavigationLink>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" className="menu-button" popoverTarget="site-navigation">
        <span className="menu-short">{t('menu')}</span>
        <span className="menu-rest">{t('more')}</span>
      </button>
      <nav id="site-navigation" popover="auto" aria-label={t('everything')}>
        {groupNames.map((group) => (
          <div key={group}>
            <p>{t(`group.${group}`)}</p>
            <ul>
              {groups[group].map((section) => (
                <li key={section}>
                  <NavigationLink href={`/${locale}/${section}`}>{t(section)}</NavigationLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {tools && <div className="menu-tools">{tools}</div>}
      </nav>
    </>
  )
}
