import { getTranslations } from 'next-intl/server'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { Contribution, PassportTerm } from '@/lib/eligibility/queries'
import type { Finding, FindingState } from '@/lib/eligibility/rules'
import type { Locale } from '@/lib/i18n/routing'
import { ContributionList } from './contribution-list'
import { FindingNote } from './finding-note'
import { TermList } from './term-list'

type FindingListProps = {
  findings: readonly Finding[]
  terms: readonly PassportTerm[]
  contributions: readonly Contribution[]
  locale: Locale
  timeZone: string
}

const tones: Record<FindingState, BadgeTone> = { met: 'good', unmet: 'warning', judgement: 'accent' }

/** Each requirement with how it stands, what shows that, and when it can be met at the earliest. */
export async function FindingList({ findings, terms, contributions, locale, timeZone }: FindingListProps) {
  const t = await getTranslations('eligibility')
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={finding.kind === 'judgement' ? finding.id : finding.kind} data-state={finding.state}>
          <p className="finding-head">
            <span className="finding-name">
              <FindingName finding={finding} locale={locale} />
            </span>
            <Badge tone={tones[finding.state]}>{t(`state.${finding.state}`)}</Badge>
          </p>
          <FindingNote finding={finding} locale={locale} timeZone={timeZone} />
          {(finding.kind === 'role' || finding.kind === 'tenure') && (
            <TermList terms={terms} role={finding.role} locale={locale} timeZone={timeZone} />
          )}
          {finding.kind === 'judgement' && (
            <ContributionList contributions={contributions} locale={locale} timeZone={timeZone} />
          )}
        </li>
      ))}
    </ul>
  )
}

async function FindingName({ finding, locale }: { finding: Finding; locale: Locale }) {
  const [t, people] = await Promise.all([getTranslations('governance'), getTranslations('people')])
  switch (finding.kind) {
    case 'role':
      return t('requirement-holds', { role: people(`role.${finding.role}`).toLowerCase() })
    case 'tenure':
      return t('requirement-tenure', { role: people(`role.${finding.role}`).toLowerCase(), years: finding.years })
    case 'area':
      return t('requirement-area')
    case 'work-plan':
      return t('requirement-work-plan')
    case 'recommendations':
      return t('requirement-recommendations', {
        count: finding.atLeast,
        role: people(`role.${finding.from}`).toLowerCase(),
      })
    case 'judgement':
      return finding.text[locale]
    case 'venue':
      return t('requirement-venue')
  }
}
