'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'

const languageTags = { zh: 'zh-Hans', en: 'en' } as const

/** This page in the other language, with its query. */
export function LanguageLink({ to, title, children }: { to: 'zh' | 'en'; title: string; children: ReactNode }) {
  const path = usePathname()
  const query = useSearchParams().toString()
  const below = path.replace(/^\/[^/]*/, '')
  return (
    <a href={`/${to}${below}${query && `?${query}`}`} hrefLang={languageTags[to]} lang={languageTags[to]} title={title}>
      {children}
    </a>
  )
}
