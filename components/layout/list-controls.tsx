import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { ExportLink } from '@/components/ui/export-link'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { type ListFilter, listQuery, listSorts } from '@/lib/lists/schema'

type ListControlsProps<Status extends string> = {
  /** The page's path; its file is at `export.csv` below it. */
  base: string
  filter: ListFilter<Status>
  /** What the states are of, for those who don't see them. */
  label: string
  states: readonly { value: Status; label: string }[]
  /** What else the address says, and goes on saying. */
  children?: ReactNode
}

/** The states as links, search and order as a plain GET form, the file: what is shown is in the address. */
export async function ListControls<Status extends string>({
  base,
  filter,
  label,
  states,
  children,
}: ListControlsProps<Status>) {
  const [t, common] = await Promise.all([getTranslations('admin.list'), getTranslations('common')])
  const { status, q, sort } = filter
  return (
    <>
      <nav className="filters" aria-label={label}>
        {states.map(({ value, label: text }) => (
          <a
            key={value}
            href={`${base}?${listQuery(filter, { status: value })}`}
            aria-current={value === status ? 'page' : undefined}
          >
            {text}
          </a>
        ))}
      </nav>
      <search>
        <form className="list-filter" action={base}>
          <input type="hidden" name="status" value={status} />
          {children}
          <TextField name="q" type="search" label={t('search')} defaultValue={q} autoComplete="off" />
          <SelectField
            name="sort"
            label={t('sort')}
            empty={t('usual')}
            options={listSorts.map((value) => ({ value, label: t(value) }))}
            defaultValue={sort}
          />
          <div className="actions">
            <Button type="submit">{t('apply')}</Button>
            {(q || sort) && (
              <LinkButton href={`${base}?${listQuery(filter, { q: undefined, sort: undefined })}`} tone="quiet">
                {t('clear')}
              </LinkButton>
            )}
          </div>
        </form>
      </search>
      <ExportLink label={common('export')} href={`${base}/export.csv?${listQuery(filter)}`} />
    </>
  )
}
