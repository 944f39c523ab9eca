import type { ReactNode } from 'react'

type SectionProps = { id: string; title: ReactNode; lead?: ReactNode; aside?: ReactNode; children: ReactNode }

/** A part of a page under its own heading, which is linkable by `id`. */
export const Section = ({ id, title, lead, aside, children }: SectionProps) => (
  <section className="section" aria-labelledby={id}>
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {aside}
    </div>
    {lead && <p className="section-lead">{lead}</p>}
    {children}
  </section>
)
