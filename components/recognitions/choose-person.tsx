import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'

type Person = { slug: string; name: string }

type ChoosePersonProps = { base: string; own: string | null; search: string; found: readonly Person[] }

/** Oneself, or someone found by name; by links, so that they can be sent to someone. */
export async function ChoosePerson({ base, own, search, found }: ChoosePersonProps) {
  const t = await getTranslations('recognitions.propose')
  return (
    <>
      <Section id="other" title={t('other')}>
        <form className="search" action={base}>
          <TextField name="q" type="search" label={t('find')} defaultValue={search} />
          <button className="button" type="submit">
            {t('find-submit')}
          </button>
        </form>
        {search !== '' && found.length === 0 && <p className="section-lead">{t('find-none', { search })}</p>}
        <ul className="choose-role">
          {found.map(({ slug, name }) => (
            <li key={slug}>
              <LinkButton href={`${base}?person=${slug}`}>{t('title-for', { name })}</LinkButton>
            </li>
          ))}
        </ul>
      </Section>
      {own && (
        <Section id="self" title={t('self')}>
          <LinkButton href={`${base}?person=${own}`}>{t('self')}</LinkButton>
        </Section>
      )}
    </>
  )
}
