import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Hit } from '@/lib/search/queries'

type HitListProps = { hits: readonly Hit[]; locale: Locale; timeZone: string }

const languageTags = { zh: 'zh-Hans', en: 'en' } as const

/** What was found, with the words marked; in the other language where they stand in that one alone. */
export async function HitList({ hits, locale, timeZone }: HitListProps) {
  const t = await getTranslations('search')
  const other = locale === 'zh' ? 'en' : 'zh'
  return (
    <ol className="hits">
      {hits.map((hit) => {
        const shown = !hit[locale].isMatch && hit[other].isMatch ? other : locale
        const { excerpt } = hit[shown]
        return (
          <li key={hit.id}>
            <h2>
              <a href={`/${locale}${hit.path}`}>
                <Pieces pieces={hit[locale].title} />
              </a>
            </h2>
            <p className="kicker">
              {t(`one.${hit.kind}`)}
              {hit.at && (
                <>
                  {' · '}
                  <time dateTime={hit.at.toISOString()}>{formatDay(locale, hit.at, timeZone)}</time>
                </>
              )}
            </p>
            {excerpt.length > 0 && (
              <p lang={shown === locale ? undefined : languageTags[other]}>
                <Pieces pieces={excerpt} />
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const Pieces = ({ pieces }: { pieces: Hit['zh']['title'] }) =>
  pieces.map(({ text, at, isMarked }) => (isMarked ? <mark key={at}>{text}</mark> : text))
