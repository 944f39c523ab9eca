import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import type { Locale } from '@/lib/i18n/routing'

type SpeakerNamesProps = { speakers: readonly { person: { slug: string; name: string } }[]; locale: Locale }

/** Who gives a talk, each with a link to all of their talks. */
export async function SpeakerNames({ speakers, locale }: SpeakerNamesProps) {
  const t = await getTranslations('common')
  return speakers.map(({ person }, index) => (
    <Fragment key={person.slug}>
      {index > 0 && t('list.separator')}
      <a href={`/${locale}/speakers/${person.slug}`}>{person.name}</a>
    </Fragment>
  ))
}
