'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks for the page anew while someone looks at it: who has checked in, what others note. */
export function LiveRefresh({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) router.refresh()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [router, seconds])
  return null
}
