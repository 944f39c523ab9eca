import { getTranslations } from 'next-intl/server'
import { ruleInForce } from '@/lib/content/charter-rules'
import type { Charter, RoleDescription } from '@/lib/content/charter-schema'
import type { Locale } from '@/lib/i18n/routing'
import { requirementsOf } from './requirements'

type RoleColumnsProps = { charter: Charter; locale: Locale; at: Date }

/** The roles beside each other: what each does, what it brings, and what it takes. */
export const RoleColumns = ({ charter, locale, at }: RoleColumnsProps) => (
  <div className="role-columns">
    {charter.roles.map((role) => (
      <RoleColumn key={role.id} charter={charter} role={role} locale={locale} at={at} />
    ))}
  </div>
)

async function RoleColumn({ charter, role, locale, at }: RoleColumnsProps & { role: RoleDescription }) {
  const t = await getTranslations('governance')
  const rule = ruleInForce(charter, role.rule, at)
  const requirements = rule ? await requirementsOf(rule, locale) : []
  return (
    <article id={`role-${role.id}`}>
      <h3>{role.name[locale]}</h3>
      {role.duty && (
        <>
          <h4>{t('duty')}</h4>
          <p>{role.duty[locale]}</p>
        </>
      )}
      <h4>{t('benefits')}</h4>
      <Items items={role.benefits.map((benefit) => benefit[locale])} />
      <h4>{t('requirements')}</h4>
      <Items items={requirements} />
      <p className="mt-4 text-sm">
        <a href={`#${role.rule}`}>{t('rule-anchor', { id: role.rule })}</a>
      </p>
    </article>
  )
}

const Items = ({ items }: { items: readonly string[] }) => (
  <ul className="dashed">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)
