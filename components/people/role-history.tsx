import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { Charter } from '@/lib/content/charter-schema'
import { findRule } from '@/lib/governance/rules'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Profile } from '@/lib/profiles/queries'

type Term = Profile['roleTerms'][number]

type RoleHistoryProps = { charter: Charter; locale: Locale; terms: readonly Term[] }

/** Each role held, with its dates, its source, and the rule that it rests on. */
export async function RoleHistory({ charter, locale, terms }: RoleHistoryProps) {
  const t = await getTranslations('people')
  const { timeZone } = charter
  const period = ({ since, until }: Term) => {
    const from = formatDay(locale, since, timeZone)
    return until
      ? t('profile.between', { since: from, until: formatDay(locale, until, timeZone) })
      : t('profile.until-now', { since: from })
  }
  return (
    <Table
      caption={t('profile.history')}
      hideCaption
      columns={[
        { key: 'role', label: t('profile.role') },
        { key: 'period', label: t('profile.period') },
        { key: 'source', label: t('profile.source') },
        { key: 'rule', label: t('profile.rule') },
      ]}
      rows={terms.map((term) => ({
        id: term.id,
        cells: {
          role: t(`role.${term.role}`),
          period: period(term),
          source: t(`source.${term.source}`),
          rule: <RuleLink charter={charter} locale={locale} term={term} />,
        },
      }))}
    />
  )
}

async function RuleLink({ charter, locale, term }: Omit<RoleHistoryProps, 'terms'> & { term: Term }) {
  const { ruleId, ruleVersion } = term
  const t = await getTranslations('people.profile')
  const rule = findRule(charter, ruleId, ruleVersion)
  if (!rule) return t('rule-unknown', { id: ruleId, version: ruleVersion })
  return (
    <a href={`/${locale}/governance#${ruleId}`}>
      {t('rule-version', { title: rule.title[locale], version: ruleVersion })}
    </a>
  )
}
