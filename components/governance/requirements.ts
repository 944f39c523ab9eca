import { getTranslations } from 'next-intl/server'
import type { ElectionParameters, Rule, VoteRule } from '@/lib/content/charter-schema'
import type { RoleId } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'

/** A rule's parameters as sentences: what someone must meet to come to hold the role. */
export async function requirementsOf(rule: Rule, locale: Locale): Promise<string[]> {
  if (rule.id === 'member-admission') return admission(rule.parameters.decidedBy)
  if (rule.id === 'committer-election' || rule.id === 'maintainer-election') return election(rule.parameters, locale)
  return []
}

async function admission(decidedBy: readonly RoleId[]): Promise<string[]> {
  const t = await getTranslations('governance')
  return [t('requirement-form'), t('requirement-decided-by', { who: await anyOf(decidedBy) })]
}

async function election(parameters: ElectionParameters, locale: Locale): Promise<string[]> {
  const [t, role] = await Promise.all([getTranslations('governance'), roleNames()])
  const { holds, tenure, area, workPlan, recommendations, judgements, vote } = parameters
  return [
    tenure
      ? t('requirement-tenure', { role: role(holds), years: tenure.years })
      : t('requirement-holds', { role: role(holds) }),
    ...(area ? [t('requirement-area')] : []),
    ...(workPlan ? [t('requirement-work-plan')] : []),
    ...judgements.map(({ text }) => text[locale]),
    ...(recommendations
      ? [t('requirement-recommendations', { count: recommendations.atLeast, role: role(recommendations.from) })]
      : []),
    t('requirement-vote', { electorate: await allOf(vote.electorate), threshold: await threshold(vote) }),
  ]
}

async function threshold({ moreThan: { numerator, denominator }, of }: VoteRule): Promise<string> {
  const t = await getTranslations('governance')
  if (numerator * 2 === denominator) return of === 'electorate' ? t('majority') : t('majority-votes-cast')
  return t(`threshold-${of}`, { share: `${numerator}/${denominator}` })
}

async function roleNames() {
  const t = await getTranslations('common')
  // Within a sentence.
  return (id: RoleId) => t(`role.${id}`).toLowerCase()
}

/** 负责人或核心贡献者 / maintainers or committers. */
export async function anyOf(roles: readonly RoleId[]): Promise<string> {
  const [t, common] = await Promise.all([getTranslations('governance'), getTranslations('common')])
  return roles.map((id) => common(`roles.${id}`)).join(t('or'))
}

async function allOf(roles: readonly RoleId[]): Promise<string> {
  const [t, common] = await Promise.all([getTranslations('governance'), getTranslations('common')])
  return roles.map((id) => common(`roles.${id}`)).join(t('and'))
}
