import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import { formatClock, formatDay } from '@/lib/i18n/format'
import messages from '@/lib/i18n/messages/zh/privacy'
import type { Locale } from '@/lib/i18n/routing'

type HeldRowsProps = {
  model: keyof typeof messages.holding
  rows: readonly Record<string, unknown>[]
  locale: Locale
  timeZone: string
}

/** The reader's rows of one table: each column by its name, or as the database calls it. Empty ones are left out. */
export async function HeldRows({ model, rows, locale, timeZone }: HeldRowsProps) {
  const [holding, field] = await Promise.all([getTranslations('privacy.holding'), getTranslations('privacy.field')])
  const nameOf = (column: string) => (isField(column) ? field(column) : column)
  return (
    <Section id={model} title={holding(model)}>
      <ul className="own-list">
        {rows.map((row, index) => (
          <li key={String(row.id ?? index)}>
            <DescriptionList
              entries={Object.entries(row)
                .filter(([, value]) => !isEmpty(value))
                .map(([column, value]) => ({
                  term: nameOf(column),
                  description: <span className="as-typed">{textOf(value, locale, timeZone)}</span>,
                }))}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const isField = (column: string): column is keyof typeof messages.field => Object.hasOwn(messages.field, column)

const isEmpty = (value: unknown) => value === null || value === '' || value === undefined

function textOf(value: unknown, locale: Locale, timeZone: string): string {
  if (value instanceof Date) return `${formatDay(locale, value, timeZone)} ${formatClock(value, timeZone)}`
  if (value instanceof Uint8Array) return `${value.length} B`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
