import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { ElectionRule } from '@/lib/content/charter-schema'
import type { Locale } from '@/lib/i18n/routing'
import { type Counts, decide, exampleCounts } from '@/lib/votes/rules'

type MajorityExamplesProps = { rules: readonly ElectionRule[]; locale: Locale }

/** The arithmetic of each way of counting that the charter uses, worked out from the rules themselves. */
export async function MajorityExamples({ rules, locale }: MajorityExamplesProps) {
  const t = await getTranslations('governance.examples')
  return rulesByCounting(rules).map((alike) => {
    const [rule] = alike as [ElectionRule]
    const { of, quorum, ballot } = rule.parameters.vote
    return (
      <div key={rule.id} className="majority">
        <h3>{alike.map(({ title }) => title[locale]).join(t('and'))}</h3>
        <p>
          {t(`of-${of}`)} {quorum && t('quorum', { share: `${quorum.numerator}/${quorum.denominator}` })}{' '}
          {t(`ballot-${ballot}`)}
        </p>
        <Examples rule={rule} />
      </div>
    )
  })
}

async function Examples({ rule }: { rule: ElectionRule }) {
  const t = await getTranslations('governance.examples')
  const { vote } = rule.parameters
  return (
    <Table
      caption={t('caption')}
      hideCaption
      columns={[
        { key: 'electorate', label: t('electorate') },
        { key: 'inFavour', label: t('for'), align: 'end' },
        { key: 'against', label: t('against'), align: 'end' },
        { key: 'abstained', label: t('abstained'), align: 'end' },
        { key: 'absent', label: t('absent'), align: 'end' },
        { key: 'sum', label: t('sum') },
        { key: 'result', label: t('result') },
      ]}
      rows={exampleCounts(vote).map((counts) => {
        const decision = decide(vote, counts)
        return {
          id: JSON.stringify(counts),
          cells: {
            ...counts,
            absent: counts.electorate - decision.voted,
            sum: sumOf(rule, counts),
            result: decision.carried
              ? t('carried')
              : t(`failed-${decision.reason}`, { needed: decision.needed, quorum: decision.quorum ?? 0 }),
          },
        }
      })}
    />
  )
}

/** 8/16 ≤ 1/2 */
function sumOf({ parameters: { vote } }: ElectionRule, counts: Counts): string {
  const { base } = decide(vote, counts)
  const { numerator, denominator } = vote.moreThan
  const sign = counts.inFavour * denominator > base * numerator ? '>' : '≤'
  return `${counts.inFavour}/${base} ${sign} ${numerator}/${denominator}`
}

/** Rules that count alike stand together. */
function rulesByCounting(rules: readonly ElectionRule[]): ElectionRule[][] {
  const groups = new Map<string, ElectionRule[]>()
  for (const rule of rules) {
    const { moreThan, of, quorum, ballot } = rule.parameters.vote
    const key = JSON.stringify([moreThan, of, quorum, ballot])
    groups.set(key, [...(groups.get(key) ?? []), rule])
  }
  return [...groups.values()]
}
