import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Reviewer } from '@/lib/applications/queries/review'
import { sentStatuses } from '@/lib/applications/rules'
import { applicantKinds, type QueueFilter, queueAges, queueQuery, queueSorts } from '@/lib/applications/schema'
import type { Area } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'

type QueueFiltersProps = {
  filter: QueueFilter
  areas: readonly Area[]
  reviewers: readonly Reviewer[]
  locale: Locale
}

/** The states as links, everything else as a plain GET form: what is shown is in the address. */
export async function QueueFilters({ filter, areas, reviewers, locale }: QueueFiltersProps) {
  const t = await getTranslations('applications')
  const base = `/${locale}/admin/applications`
  const { status, kind, area, assignee, days, q, sort } = filter
  const narrowed = kind || area || assignee || days || q
  return (
    <>
      <nav className="filters" aria-label={t('queue.filter')}>
        {([...sentStatuses, 'ALL'] as const).map((one) => (
          <a
            key={one}
            href={`${base}?${queueQuery(filter, { status: one })}`}
            aria-current={one === status ? 'page' : undefined}
          >
            {t(`status.${one}`)}
          </a>
        ))}
      </nav>
      <search>
        <form className="queue-filters" action={base}>
          <input type="hidden" name="status" value={status} />
          <TextField name="q" type="search" label={t('queue.search')} defaultValue={q} autoComplete="off" />
          <SelectField
            name="kind"
            label={t('queue.kind')}
            empty={t('queue.any')}
            options={applicantKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            defaultValue={kind}
          />
          <SelectField
            name="area"
            label={t('queue.area')}
            empty={t('queue.any')}
            options={areas.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            defaultValue={area}
          />
          <SelectField
            name="assignee"
            label={t('queue.assignee')}
            empty={t('queue.any')}
            options={[
              { value: 'me', label: t('queue.me') },
              { value: 'nobody', label: t('queue.nobody') },
              ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={assignee}
          />
          <SelectField
            name="days"
            label={t('queue.age')}
            empty={t('queue.any')}
            options={queueAges.map((days) => ({ value: String(days), label: t('queue.days', { days }) }))}
            defaultValue={days === undefined ? undefined : String(days)}
          />
          <SelectField
            name="sort"
            label={t('queue.sort')}
            empty={t('queue.sort-usual')}
            options={queueSorts.map((value) => ({ value, label: t(`queue.sort-${value}`) }))}
            defaultValue={sort}
          />
          <div className="actions">
            <Button type="submit">{t('queue.apply-filter')}</Button>
            {narrowed && (
              <LinkButton href={`${base}?status=${status}`} tone="quiet">
                {t('queue.clear-filter')}
              </LinkButton>
            )}
          </div>
        </form>
      </search>
    </>
  )
}
