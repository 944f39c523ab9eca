'use client'
import { usePathname } from 'next/navigation'
import { BrokenPage } from '@/components/layout/broken-page'

/** Shown in place of a page that threw; the header and footer stay. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenPage path={usePathname()} digest={error.digest} again={reset} />
}
