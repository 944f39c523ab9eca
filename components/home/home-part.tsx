import type { ReactNode } from 'react'

type HomePartProps = { id: string; title: string; more: { href: string; label: string }; children: ReactNode }

/** Below the first screen: its name at the side, its list beside it. */
export const HomePart = ({ id, title, more, children }: HomePartProps) => (
  <section className="home-below" aria-labelledby={id}>
    <header>
      <h2 id={id}>{title}</h2>
      <p>
        <a className="more" href={more.href}>
          {more.label}
        </a>
      </p>
    </header>
    {children}
  </section>
)
