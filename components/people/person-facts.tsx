import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import type { Profile } from '@/lib/profiles/queries'
import { holdsAt } from '@/lib/roles/rules'
import { areaNames } from './area-names'
import { inEither } from './in-either'

type PersonFactsProps = { site: Site; locale: Locale; person: Profile; at: Date }

/** What someone says about themselves, and what they answer for now. */
export async function PersonFacts({ site, locale, person, at }: PersonFactsProps) {
  const [t, common] = await Promise.all([getTranslations('people.profile'), getTranslations('common')])
  const terms = person.roleTerms.filter((term) => holdsAt(term, at))
  const areas = new Set(
    [...terms.map((term) => term.areas), person.areas].flatMap((ids) => areaNames(ids, site, locale)),
  )
  const duties = new Set(terms.flatMap((term) => inEither(term, 'duty', locale) ?? []))
  const listed = (texts: Iterable<string>) => [...texts].join(common('list.separator'))
  const affiliation = inEither(person, 'affiliation', locale)
  const languages = Array.isArray(person.languages) ? person.languages : []
  return (
    <DescriptionList
      entries={[
        { term: t('title'), description: inEither(person, 'title', locale) },
        {
          term: t('affiliation'),
          description: affiliation && (
            <a href={`/${locale}/people?${new URLSearchParams({ affiliation })}`}>{affiliation}</a>
          ),
        },
        { term: t('background'), description: inEither(person, 'background', locale) },
        { term: t('duty'), description: listed(duties) },
        { term: t('areas'), description: listed(areas) },
        {
          term: t('languages'),
          description: listed(
            (['zh', 'en'] as const).filter((one) => languages.includes(one)).map((one) => t(`language.${one}`)),
          ),
        },
        { term: t('handles'), description: <Handles person={person} /> },
      ]}
    />
  )
}

function Handles({ person: { gitee, atomgit, github } }: { person: Profile }) {
  const handles = [
    { forge: 'Gitee', name: gitee, home: 'https://gitee.com/' },
    { forge: 'AtomGit', name: atomgit, home: 'https://atomgit.com/' },
    { forge: 'GitHub', name: github, home: 'https://github.com/' },
  ].filter(({ name }) => name)
  return handles.map(({ forge, name, home }) => (
    <span key={forge} className="handle">
      {forge}{' '}
      <a href={`${home}${encodeURIComponent(name ?? '')}`} rel="nofollow">
        {name}
      </a>
    </span>
  ))
}
