import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { Locale } from '@/lib/i18n/routing'
import type { Vote } from '@/lib/votes/queries'
import { type Counts, decide } from '@/lib/votes/rules'

type ArithmeticProps = { vote: Vote; counts: Counts; ruleTitle: string; locale: Locale }

/** How the outcome follows from rule and counts, in fractions. */
export async function Arithmetic({ vote, counts, ruleTitle, locale }: ArithmeticProps) {
  const t = await getTranslations('votes.result')
  const { terms, ruleId, ruleVersion } = vote
  const { carried, reason, base, needed, voted, quorum } = decide(terms, counts)
  const { numerator, denominator } = terms.moreThan
  const share = `${numerator}/${denominator}`
  const { inFavour } = counts
  const sign = inFavour * denominator > base * numerator ? '>' : '≤'
  return (
    <DescriptionList
      entries={[
        {
          term: t('rule'),
          description: (
            <a href={`/${locale}/governance#${ruleId}`}>
              {t('rule-version', { title: ruleTitle, version: ruleVersion })}
            </a>
          ),
        },
        { term: t('base'), description: t(`base-${terms.of}`, { base }) },
        {
          term: t('sum'),
          description: (
            <span className="figure">
              {inFavour}/{base} {sign} {share}
            </span>
          ),
        },
        { term: t('quorum'), description: quorum !== null && t('quorum-sum', { quorum, voted }) },
        {
          term: t('outcome'),
          description: (
            <strong data-carried={carried}>
              {t(`reason-${reason}`, { inFavour, share, needed, voted, quorum: quorum ?? 0 })}
            </strong>
          ),
        },
      ]}
    />
  )
}
