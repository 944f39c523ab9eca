import { getTranslations } from 'next-intl/server'
import type { Role } from '@/lib/auth/permissions'
import type { PassportTerm } from '@/lib/eligibility/queries'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { rolesAbove } from '@/lib/roles/rules'

type TermListProps = { terms: readonly PassportTerm[]; role: Role; locale: Locale; timeZone: string }

/** The terms that count towards holding a role: its own and those above it. */
export async function TermList({ terms, role, locale, timeZone }: TermListProps) {
  const [t, people] = await Promise.all([getTranslations('eligibility'), getTranslations('people')])
  const counted = terms.filter((term) => term.role === role || rolesAbove(role).includes(term.role))
  if (counted.length === 0) return null
  const day = (at: Date) => formatDay(locale, at, timeZone)
  return (
    <ul className="finding-evidence dashed">
      {counted.map((term) => {
        const facts = { role: people(`role.${term.role}`), since: day(term.since) }
        const period = term.until ? t('between', { ...facts, until: day(term.until) }) : t('since', facts)
        return (
          <li key={term.id}>
            <span>
              {period} · {people(`source.${term.source}`)} ·{' '}
              <a href={`/${locale}/governance#${term.ruleId}`}>
                {term.ruleId} v{term.ruleVersion}
              </a>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
