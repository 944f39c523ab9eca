'use client'
import './globals.css'
import { BrokenPage } from '@/components/layout/broken-page'

/** Shown when even the layout threw. It brings its own document, and asks the browser for the language. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const path = typeof location === 'undefined' ? '' : location.pathname
  return (
    <html lang={path.startsWith('/en') ? 'en' : 'zh-Hans'}>
      <body>
        <main className="page">
          <BrokenPage path={path} digest={error.digest} again={reset} />
        </main>
      </body>
    </html>
  )
}
