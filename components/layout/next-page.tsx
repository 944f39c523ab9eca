import { getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/ui/pagination'
import { type ListFilter, listQuery } from '@/lib/lists/schema'

type NextPageProps = { base: string; filter: ListFilter<string>; next: string | null }

/** The way to a list's following page, with the same filter. */
export async function NextPage({ base, filter, next }: NextPageProps) {
  const t = await getTranslations('common.pages')
  const after = next && { href: `${base}?${listQuery(filter, { after: next })}`, label: t('next') }
  return <Pagination label={t('label')} next={after || undefined} />
}
