import { getTranslations } from 'next-intl/server'
import { Avatar } from '@/components/ui/avatar'
import { formatIsoDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { Honoured } from '@/lib/recognitions/queries'
import { CorrectionLink } from './correction-link'

type HonouredListProps = { locale: Locale; timeZone: string; people: readonly Honoured[]; at: Date }

/** Whoever leads the SIG or has led it, each with the roles they held. */
export async function HonouredList({ locale, timeZone, people, at }: HonouredListProps) {
  const t = await getTranslations('people')
  return (
    <ul className="honoured">
      {people.map((person) => (
        <li key={person.id}>
          <Avatar id={person.avatarId} size={56} />
          <div>
            <p className="honoured-name">
              <a className="person-link" href={`/${locale}/people/${person.slug}`}>
                {person.name}
                {person.nativeName && <span className="native-name">{person.nativeName}</span>}
              </a>
            </p>
            {person.roleTerms
              .filter(({ since }) => since <= at)
              .map((term) => (
                <p key={term.id} className="honoured-term">
                  {t(`role.${term.role}`)} <Years term={term} timeZone={timeZone} at={at} />
                  {pick(term, 'duty', locale) && <span className="background">{pick(term, 'duty', locale)}</span>}
                </p>
              ))}
            <CorrectionLink locale={locale} person={person} />
          </div>
        </li>
      ))}
    </ul>
  )
}

type YearsProps = { term: { since: Date; until: Date | null }; timeZone: string; at: Date }

async function Years({ term: { since, until }, timeZone, at }: YearsProps) {
  const t = await getTranslations('recognitions')
  const from = formatIsoDay(since, timeZone)
  return until && until <= at ? t('years', { from, to: formatIsoDay(until, timeZone) }) : t('years-on', { from })
}
