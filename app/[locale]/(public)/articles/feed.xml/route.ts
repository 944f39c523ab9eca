import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { articleFeed } from '@/lib/articles/feed'
import { listArticles } from '@/lib/articles/queries'
import { config } from '@/lib/config'
import { getSite } from '@/lib/content/load'
import { isLocale } from '@/lib/i18n/routing'

/** Anyone. The latest published articles. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/articles/feed.xml'>) {
  await connection()
  const { locale } = await params
  if (!isLocale(locale)) return new Response('Not found', { status: 404 })
  const [t, { rows }] = await Promise.all([
    getTranslations({ locale, namespace: 'articles' }),
    listArticles({ kind: 'visitor' }, {}),
  ])
  const title = `${getSite().name[locale]} · ${t('title')}`
  return new Response(articleFeed({ title, origin: config().appUrl, locale, articles: rows }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
