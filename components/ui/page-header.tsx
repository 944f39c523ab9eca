import type { ReactNode } from 'react'
import { Actions } from './button'

export type Crumb = { href: string; label: string }

type PageHeaderProps = {
  title: ReactNode
  lead?: ReactNode
  /** Above the title: what kind of thing this is, or its state. */
  kicker?: ReactNode
  actions?: ReactNode
  breadcrumbs?: { label: string; trail: readonly Crumb[] }
}

export const PageHeader = ({ title, lead, kicker, actions, breadcrumbs }: PageHeaderProps) => (
  <header className="page-header">
    {breadcrumbs && (
      <nav aria-label={breadcrumbs.label} className="breadcrumbs">
        <ol>
          {breadcrumbs.trail.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ol>
      </nav>
    )}
    {kicker && <p className="kicker">{kicker}</p>}
    <h1>{title}</h1>
    {lead && <p className="lead">{lead}</p>}
    {actions && <Actions>{actions}</Actions>}
  </header>
)
