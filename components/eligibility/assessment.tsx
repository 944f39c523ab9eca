import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { Assessment, Contribution, PassportTerm } from '@/lib/eligibility/queries'
import { refuseCandidate } from '@/lib/eligibility/rules'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { FindingList } from './finding-list'

type AssessmentProps = {
  assessment: Assessment
  terms: readonly PassportTerm[]
  contributions: readonly Contribution[]
  locale: Locale
  timeZone: string
  /** Where the reader nominates themselves; absent when they look at another day. */
  nominate?: string | undefined
}

/** One role of the passport: whether it is held, and every requirement towards it. */
export async function RoleAssessment({ assessment, nominate, locale, timeZone, ...evidence }: AssessmentProps) {
  const t = await getTranslations('eligibility')
  const { role, rule, held, findings } = assessment
  const ready = !held && refuseCandidate(findings) === null
  return (
    <Section id={role.toLowerCase()} title={t(`as.${role}`)} aside={<Standing {...{ assessment, locale, timeZone }} />}>
      <p className="section-lead">
        <a href={`/${locale}/governance#${rule.id}`}>
          {t('rule', { title: rule.title[locale], version: rule.version })}
        </a>
        {held?.source === 'BOOTSTRAP' && held.role === role && (
          <>
            <br />
            {t('exempt-lead')}
          </>
        )}
      </p>
      <FindingList findings={findings} locale={locale} timeZone={timeZone} {...evidence} />
      {ready && nominate && (
        <div className="actions">
          <LinkButton href={nominate}>{t('nominate')}</LinkButton>
        </div>
      )}
    </Section>
  )
}

type StandingProps = { assessment: Assessment; locale: Locale; timeZone: string }

/** The role's state in a word or a date. */
async function Standing({ assessment: { role, held, findings }, locale, timeZone }: StandingProps) {
  const [t, roles] = await Promise.all([getTranslations('eligibility'), getTranslations('people.role')])
  if (held) {
    const since = formatDay(locale, held.since, timeZone)
    const isAbove = held.role !== role
    const how = held.source === 'BOOTSTRAP' ? t('exempt') : t('elected')
    return (
      <span>
        {t(isAbove ? 'held-above' : 'held', { since })} <Badge tone="good">{isAbove ? roles(held.role) : how}</Badge>
      </span>
    )
  }
  if (refuseCandidate(findings) === null) return <Badge tone="good">{t('standing.ready')}</Badge>
  const unmet = findings.filter(({ kind, state }) => state === 'unmet' && (kind === 'role' || kind === 'tenure'))
  const dates = unmet.map(({ earliest }) => earliest?.getTime() ?? Number.POSITIVE_INFINITY)
  const latest = Math.max(...dates)
  return (
    <Badge tone="warning">
      {Number.isFinite(latest)
        ? t('standing.from', { date: formatDay(locale, new Date(latest), timeZone) })
        : t('standing.not-yet')}
    </Badge>
  )
}
