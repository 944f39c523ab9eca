import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ShownClaim } from '@/lib/tasks/queries/tasks'

type ProgressListProps = { claim: ShownClaim; locale: Locale; timeZone: string }

/** What has been done, the latest first. */
export async function ProgressList({ claim, locale, timeZone }: ProgressListProps) {
  const t = await getTranslations('taskClaims')
  if (claim.notes.length === 0) return <p className="section-lead">{t('no-notes')}</p>
  return (
    <ol className="progress">
      {claim.notes.map(({ id, text, links, at, itemId, author }) => (
        <li key={id}>
          <p className="kicker">
            <a href={`/${locale}/people/${author.slug}`}>{author.name}</a> · {formatDay(locale, at, timeZone)}
            {itemId && ` · ${t('at-meeting')}`}
          </p>
          <p className="as-typed">{text}</p>
          {links.length > 0 && (
            <ul>
              {links.map(({ address, title }) => (
                <li key={address}>
                  <a href={address} rel="nofollow ugc noopener">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
