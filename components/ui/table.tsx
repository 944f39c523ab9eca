import type { ReactNode } from 'react'

export type Column<Key extends string> = { key: Key; label: string; align?: 'end'; width?: 'narrow' }
export type Row<Key extends string> = { id: string; cells: Record<Key, ReactNode> }

type TableProps<Key extends string> = {
  /** Says what the table lists; `hideCaption` leaves it to screen readers. */
  caption: string
  hideCaption?: boolean
  /** The first one names the row. */
  columns: readonly Column<Key>[]
  rows: readonly Row<Key>[]
  /** Columns of one width, so that several tables on a page line up. */
  even?: boolean
}

/** A table; on a phone each row becomes a card, with its column's name before each value. */
export const Table = <Key extends string>({ caption, hideCaption, columns, rows, even }: TableProps<Key>) => (
  <table className="table" data-even={even ? '' : undefined}>
    <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ key, label, align, width }) => (
          <th key={key} scope="col" data-align={align} data-width={width}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          {columns.map(({ key, label, align, width }, index) =>
            index === 0 ? (
              <th key={key} scope="row">
                {row.cells[key]}
              </th>
            ) : (
              <td key={key} data-label={label} data-align={align} data-width={width}>
                {row.cells[key]}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
