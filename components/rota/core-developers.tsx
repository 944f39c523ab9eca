import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import type { Locale } from '@/lib/i18n/routing'
import { markCoreDeveloperAction, unmarkCoreDeveloperAction } from '@/lib/rota/actions'

type Person = { id: string; slug: string; name: string }
type CoreDevelopersProps = {
  people: readonly Person[]
  /** Who could be marked; null for readers who may not mark anybody. */
  markable: readonly { id: string; name: string }[] | null
  locale: Locale
}

/** Who takes turns as a core developer; maintainers mark them. */
export async function CoreDevelopers({ people, markable, locale }: CoreDevelopersProps) {
  const t = await getTranslations('rota')
  return (
    <Section id="core-developers" title={t('core-developers')} lead={t('core-developers-lead')}>
      {people.length === 0 && <p>{t('core-developers-none')}</p>}
      <ul className="absences">
        {people.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={`/${locale}/people/${slug}`}>{name}</a>
            {markable && (
              <ActionForm
                action={unmarkCoreDeveloperAction}
                submit={t('unmark')}
                pending={t('pending')}
                tone="quiet"
                id={`unmark-${id}`}
                inline
              >
                <input type="hidden" name="personId" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {markable && markable.length > 0 && (
        <ActionForm
          action={markCoreDeveloperAction}
          submit={t('mark')}
          pending={t('pending')}
          tone="secondary"
          id="mark-core-developer"
        >
          <SelectField
            name="personId"
            label={t('mark-whom')}
            options={markable.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </ActionForm>
      )}
    </Section>
  )
}
