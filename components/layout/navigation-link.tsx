'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link that says when the reader is there: at its page, or at one below it. */
export function NavigationLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname()
  const current = path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <a href={href} aria-current={current}>
      {children}
    </a>
  )
}
