import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import type { Locale } from '@/lib/i18n/routing'

type ToolHeaderProps = { locale: Locale; title: ReactNode; lead?: ReactNode; actions?: ReactNode }

/** The header of a page directly below /admin, with the way back there. */
export async function ToolHeader({ locale, ...header }: ToolHeaderProps) {
  const [common, admin] = await Promise.all([getTranslations('common'), getTranslations('admin')])
  const trail = [{ href: `/${locale}/admin`, label: admin('title') }]
  return <PageHeader {...header} breadcrumbs={{ label: common('breadcrumbs'), trail }} />
}
