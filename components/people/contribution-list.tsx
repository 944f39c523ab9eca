import { getTranslations } from 'next-intl/server'
import { formatIsoDay } from '@/lib/i18n/format'
import type people from '@/lib/i18n/messages/zh/people'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type Contributions = {
  key: keyof typeof people.contribution
  count: number
  latest: readonly { titleZh: string; titleEn: string; path: string; at: Date }[]
}

type ContributionListProps = { locale: Locale; timeZone: string; contributions: readonly Contributions[] }

/** What someone has done, by kind: how often, and the latest with the page that shows each. */
export async function ContributionList({ locale, timeZone, contributions }: ContributionListProps) {
  const t = await getTranslations('people')
  return (
    <dl className="contributions">
      {contributions.map(({ key, count, latest }) => (
        <div key={key}>
          <dt>{t(`contribution.${key}`, { count })}</dt>
          <dd>
            <ul>
              {latest.map((one) => (
                <li key={one.path}>
                  <span className="contribution-day">{formatIsoDay(one.at, timeZone)}</span>
                  <a href={`/${locale}${one.path}`}>{pick(one, 'title', locale)}</a>
                </li>
              ))}
            </ul>
            {count > latest.length && (
              <p className="text-soft">{t('profile.and-more', { count: count - latest.length })}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
