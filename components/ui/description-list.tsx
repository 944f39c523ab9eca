import type { ReactNode } from 'react'

type DescriptionListProps = { entries: readonly { term: string; description: ReactNode }[] }

/** Facts of one thing. Entries without a description (null, undefined, '') are left out. */
export const DescriptionList = ({ entries }: DescriptionListProps) => (
  <dl className="facts">
    {entries
      .filter(({ description }) => description !== null && description !== undefined && description !== '')
      .map(({ term, description }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
  </dl>
)
