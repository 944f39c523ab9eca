import '@/components/specimens/specimens.css'
import type { Metadata } from 'next'
import { Specimens } from '@/components/specimens/specimens'
import { PageHeader } from '@/components/ui/page-header'
import { pageLocale } from '@/lib/i18n/page-locale'

export const metadata: Metadata = { title: 'Primitives', robots: { index: false } }

/** Everything of components/ui on one page, for whoever works on it: `npm run dev` alone has it (next.config.mjs). */
export default async function PrimitivesPage({ params }: { params: Promise<{ locale: string }> }) {
  await pageLocale(params)
  return (
    <>
      <PageHeader
        kicker="components/ui"
        title="组件总览 · All primitives"
        lead="一行中文 38 到 42 字；Latin in between 也要有合适的间距，数字 2026 也是。"
      />
      <Specimens />
    </>
  )
}
