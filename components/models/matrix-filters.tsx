import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/routing'
import { type MatrixFilter, matrixQuery, modelKinds, modelStatuses } from '@/lib/models/schema'

type MatrixFiltersProps = { locale: Locale; filter: MatrixFilter; families: readonly string[] }

/** A plain GET form: what is asked for stands in the address. */
export async function MatrixFilters({ locale, filter, families }: MatrixFiltersProps) {
  const t = await getTranslations('models')
  const any = t('filter.any')
  return (
    <search>
      <form className="matrix-filters" action={`/${locale}/models`}>
        <TextField name="q" type="search" label={t('filter.name')} defaultValue={filter.q} autoComplete="off" />
        <SelectField
          name="family"
          label={t('column.family')}
          empty={any}
          options={families.map((family) => ({ value: family, label: family }))}
          defaultValue={filter.family ?? ''}
        />
        <SelectField
          name="kind"
          label={t('column.kind')}
          empty={any}
          options={modelKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          defaultValue={filter.kind ?? ''}
        />
        <SelectField
          name="status"
          label={t('column.status')}
          empty={any}
          options={modelStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          defaultValue={filter.status ?? ''}
        />
        <div className="actions">
          <Button type="submit">{t('filter.apply')}</Button>
          {matrixQuery(filter) && (
            <LinkButton href={`/${locale}/models`} tone="quiet">
              {t('filter.clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
