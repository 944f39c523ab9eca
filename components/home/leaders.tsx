import { getTranslations } from 'next-intl/server'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedPerson } from '@/lib/people/queries'

type LeadersProps = { locale: Locale; maintainers: readonly ListedPerson[]; committers: number; members: number }

export async function Leaders({ locale, maintainers, committers, members }: LeadersProps) {
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
            <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>
            <span>{pick(person, 'title', locale) ?? pick(person, 'affiliation', locale)}</span>
          </li>
        ))}
      </ul>
      <p className="home-more">
        <a className="more" href={`/${locale}/people`}>
          {t('committers', { count: committers })}
          {members > 0 && ` · ${t('members', { count: members })}`}
        </a>
      </p>
    </section>
  )
}
