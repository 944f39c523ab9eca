import { getLocale, getTranslations } from 'next-intl/server'
import { NotFound } from '@/components/layout/not-found'

/** Fills Next's empty document where server.ts has not replaced it: when scripts move between pages. */
export default async function NotFoundInPlace() {
  const t = await getTranslations('errors.not-found')
  return (
    <>
      <title>{t('title')}</title>
      <NotFound locale={await getLocale()} />
    </>
  )
}
