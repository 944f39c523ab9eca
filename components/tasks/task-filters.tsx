import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import { difficulties, publicStatuses } from '@/lib/tasks/rules'
import { type TaskFilter, taskQuery } from '@/lib/tasks/schema'

type TaskFiltersProps = {
  filter: TaskFilter
  quarters: readonly string[]
  rewards: ReadonlyMap<string, string>
  site: Site
  locale: Locale
}

/** A plain GET form: what is shown is in the address. */
export async function TaskFilters({ filter, quarters, rewards, site, locale }: TaskFiltersProps) {
  const t = await getTranslations('tasks')
  const any = t('filter.any')
  return (
    <search>
      <form className="queue-filters" action={`/${locale}/tasks`}>
        <TextField name="q" type="search" label={t('filter.search')} defaultValue={filter.q} autoComplete="off" />
        <SelectField
          name="quarter"
          label={t('filter.quarter')}
          empty={any}
          options={quarters.map((quarter) => ({ value: quarter, label: t('quarter', { quarter }) }))}
          defaultValue={filter.quarter}
        />
        <SelectField
          name="area"
          label={t('area')}
          empty={any}
          options={site.areas.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          defaultValue={filter.area}
        />
        <SelectField
          name="status"
          label={t('filter.status')}
          empty={any}
          options={publicStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          defaultValue={filter.status}
        />
        <SelectField
          name="difficulty"
          label={t('difficulty-label')}
          empty={any}
          options={difficulties.map((value) => ({ value, label: t(`difficulty.${value}`) }))}
          defaultValue={filter.difficulty}
        />
        <SelectField
          name="reward"
          label={t('reward')}
          empty={any}
          options={[...rewards].map(([value, label]) => ({ value, label }))}
          defaultValue={filter.reward}
        />
        <div className="actions">
          <Button type="submit">{t('filter.submit')}</Button>
          {taskQuery(filter) && (
            <LinkButton href={`/${locale}/tasks`} tone="quiet">
              {t('filter.clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
