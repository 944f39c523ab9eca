import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ToolHeader } from '@/components/admin/tool-header'
import { AuditFilter } from '@/components/audit/audit-filter'
import { EntryTable } from '@/components/audit/entry-table'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { getHead, listEntries } from '@/lib/audit/queries'
import { auditFilterSchema, type AuditFilter as Filter } from '@/lib/audit/schema'
import { requirePermission } from '@/lib/auth/guard'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/admin/audit'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('audit')
  return { title: t('title'), robots: { index: false } }
}

/** `?who= &action= &subject= &from= &to=` filter, `?after=` continues. */
export default async function AuditPage({ params, searchParams }: PageProps<'/[locale]/admin/audit'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('audit.read', locale, `/${locale}/admin/audit`)
  const filter = auditFilterSchema.parse(await searchParams)
  const [page, head, t, common] = await Promise.all([
    listEntries(account, filter),
    getHead(account),
    getTranslations('audit'),
    getTranslations('common'),
  ])
  const base = `/${locale}/admin/audit`
  return (
    <>
      <ToolHeader
        locale={locale}
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton href={`${base}/export.csv?${queryOf(filter)}`} download>
            {t('export')}
          </LinkButton>
        }
      />
      <AuditFilter filter={filter} locale={locale} />
      <EntryTable page={page} locale={locale} timeZone={getSite().timeZone} filters />
      <Pagination
        label={common('pages.label')}
        next={
          page.next
            ? { href: `${base}?${queryOf({ ...filter, after: page.next })}`, label: common('pages.next') }
            : undefined
        }
      />
      {head && (
        <p className="audit-head">
          {t('head')} <code>{`${head.sequence}:${head.hash}`}</code>
        </p>
      )}
    </>
  )
}

const queryOf = (filter: Partial<Filter>): string =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)] as [string, string]] : [])),
  ).toString()
