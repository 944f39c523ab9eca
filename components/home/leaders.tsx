import { getTranslations } from 'next-intl/server'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedPerson } from '@/lib/people/queries'

type LeadersProps = {
  locale: Locale
  maintainers: readonly ListedPerson[]
  committers: readonly ListedPerson[]
  /** Members of any role. */
  people: number
}

export async function Leaders({ locale, maintainers, committers, people }: LeadersProps) {
  const t = await getTranslations('home.leaders')
  return (
    <section aria-labelledby="leaders">
      <h2 id="leaders" className="home-label">
        {t('title')}
      </h2>
      {maintainers.length === 0 && <p>{t('none')}</p>}
      <ul className="leaders">
        {maintainers.map((person) => (
          <li key={person.slug}>
            <a className="person-link" href={`/${locale}/people/${person.slug}`}>
              {person.name}
            </a>
            <span className="leader-title">{pick(person, 'title', locale) ?? pick(person, 'affiliation', locale)}</span>
          </li>
        ))}
      </ul>
      {committers.length > 0 && (
        <ul className="committers" aria-label={t('committers-label')}>
          {committers.map(({ slug, name }) => (
            <li key={slug}>
              <a className="person-link" href={`/${locale}/people/${slug}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="home-more">
        <a className="more" href={`/${locale}/people`}>
          {t('all', { count: people })}
        </a>
      </p>
    </section>
  )
}
