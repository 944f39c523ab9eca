import type { ReactNode } from 'react'

type DescriptionListProps = { entries: readonly { term: string; description: ReactNode }[] }

/** What React draws nothing for. */
const nothing: readonly ReactNode[] = [null, undefined, false, '']

/** Facts of one thing. Entries without a description are left out. */
export const DescriptionList = ({ entries }: DescriptionListProps) => (
  <dl className="facts">
    {entries
      .filter(({ description }) => !nothing.includes(description))
      .map(({ term, description }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
  </dl>
)
