import { getTranslations } from 'next-intl/server'
import type { VoteRule } from '@/lib/content/charter-schema'
import type { Locale } from '@/lib/i18n/routing'
import { leastShare, moreThanShare } from '@/lib/votes/rules'

type Person = { slug: string; name: string }

type ElectorateProps = { rule: VoteRule; electors: readonly Person[]; recused: readonly Person[]; locale: Locale }

/** Who votes, how many votes it takes, and how they are cast: shown before the vote is opened. */
export async function Electorate({ rule, electors, recused, locale }: ElectorateProps) {
  const [t, nominations, common] = await Promise.all([
    getTranslations('votes'),
    getTranslations('nominations.recusal'),
    getTranslations('common'),
  ])
  const names = recused.map(({ name }) => name).join(common('list.separator'))
  return (
    <section aria-labelledby="electorate">
      <h2 id="electorate">{t('electorate')}</h2>
      <p>
        <strong>{t('electorate-count', { count: electors.length })}</strong>
      </p>
      <p>
        <Needed rule={rule} electorate={electors.length} />
      </p>
      <p className="field-help">{t(rule.ballot)}</p>
      <ul className="electors">
        {electors.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/${locale}/people/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
      {recused.length > 0 && <p className="field-help">{nominations('list', { names })}</p>}
      <p className="field-help">{t('electorate-lead')}</p>
    </section>
  )
}

/** How many votes it takes, in a sentence. */
export async function Needed({ rule, electorate }: { rule: VoteRule; electorate: number }) {
  const t = await getTranslations('votes')
  const { numerator, denominator } = rule.moreThan
  const share = `${numerator}/${denominator}`
  const needed = t(`needed-${rule.of}`, { share, needed: moreThanShare(rule.moreThan, electorate) })
  const quorum = rule.quorum ? ` ${t('quorum-needed', { quorum: leastShare(rule.quorum, electorate) })}` : ''
  return `${needed}${quorum}`
}
