import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Prose } from '@/components/content/prose'
import { GroupEntrance } from '@/components/group-code/group-entrance'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getPage, getSite } from '@/lib/content/load'
import { getGroupCode } from '@/lib/group-code/queries'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/welcome'>): Promise<Metadata> {
  const page = await getPage(await pageLocale(params), 'welcome')
  return { title: page?.title ?? '', robots: { index: false } }
}

/** For current members: the way into the group chat, and what to do first. */
export default async function WelcomePage({ params }: PageProps<'/[locale]/welcome'>) {
  const locale = await pageLocale(params)
  const account = await requirePermission('group-code.see', locale, `/${locale}/welcome`)
  const [page, code] = await Promise.all([getPage(locale, 'welcome'), getGroupCode(account)])
  if (!page) notFound()
  return (
    <>
      <PageHeader title={page.title} lead={page.description} />
      <div className="welcome">
        <GroupEntrance code={code} locale={locale} timeZone={getSite().timeZone} at={now()} />
        <Prose html={page.html} />
      </div>
    </>
  )
}
