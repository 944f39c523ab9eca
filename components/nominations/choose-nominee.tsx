import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import { electedRoles } from '@/lib/eligibility/rules'

type Person = { slug: string; name: string }

type ChooseNomineeProps = { base: string; own: Person | null; search: string; found: readonly Person[] }

/** Oneself, or someone found by name; then the role. Everything by links, so that it can be sent to someone. */
export async function ChooseNominee({ base, own, search, found }: ChooseNomineeProps) {
  const t = await getTranslations('nominations.new')
  return (
    <>
      {own && (
        <Section id="self" title={t('self')}>
          <Roles base={base} person={own} label="self-as" />
        </Section>
      )}
      <Section id="other" title={t('other')}>
        <form className="search" action={base}>
          <TextField name="q" type="search" label={t('find')} defaultValue={search} />
          <button className="button" type="submit">
            {t('find-submit')}
          </button>
        </form>
        {search !== '' && found.length === 0 && <p className="section-lead">{t('find-none', { search })}</p>}
        <ul className="choose-role">
          {found.map((person) => (
            <li key={person.slug}>
              <strong>{person.name}</strong>
              <Roles base={base} person={person} label="as" />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

async function Roles({ base, person, label }: { base: string; person: Person; label: 'as' | 'self-as' }) {
  const [t, people] = await Promise.all([getTranslations('nominations.new'), getTranslations('people.role')])
  return (
    <div className="actions">
      {electedRoles.map((role) => (
        <LinkButton key={role} href={`${base}?person=${person.slug}&role=${role.toLowerCase()}`}>
          {t(label, { role: people(role).toLowerCase() })}
        </LinkButton>
      ))}
    </div>
  )
}
