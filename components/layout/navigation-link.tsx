'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type NavigationLinkProps = {
  href: string
  /** Where on the page it leads to. */
  fragment?: string
  children: ReactNode
}

/** A link that says when the reader is there: at its page, or at one below it. */
export function NavigationLink({ href, fragment = '', children }: NavigationLinkProps) {
  const path = usePathname()
  const current = path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <a href={href + fragment} aria-current={current}>
      {children}
    </a>
  )
}
