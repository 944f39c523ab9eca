import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Crumb, PageHeader } from '@/components/ui/page-header'
import type { Page } from '@/lib/content/schema'
import { Prose } from './prose'
import { TableOfContents } from './table-of-contents'

type ContentPageProps = {
  page: Page
  kicker?: ReactNode
  actions?: ReactNode
  trail?: readonly Crumb[]
  /** After the text. */
  children?: ReactNode
}

/** A page written in Markdown, under its title, with its table of contents. */
export async function ContentPage({ page, kicker, actions, trail, children }: ContentPageProps) {
  const t = await getTranslations('common')
  return (
    <>
      <PageHeader
        title={page.title}
        lead={page.description}
        kicker={kicker}
        actions={actions}
        breadcrumbs={trail && { label: t('breadcrumbs'), trail }}
      />
      <div className="with-toc">
        <TableOfContents label={t('toc')} entries={page.toc} />
        <div className="text-column">
          <Prose html={page.html} />
          {children}
        </div>
      </div>
    </>
  )
}
