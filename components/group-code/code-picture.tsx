import { getTranslations } from 'next-intl/server'
import type { GroupCode } from '@/lib/group-code/queries'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type CodePictureProps = { code: Pick<GroupCode, 'fileId' | 'expiresAt'>; locale: Locale; timeZone: string }

/** The code to scan, and until when it can be. */
export async function CodePicture({ code, locale, timeZone }: CodePictureProps) {
  const t = await getTranslations('groupCode')
  return (
    <figure className="group-code">
      <img src={`/${locale}/welcome/code/${code.fileId}`} alt={t('picture')} width={280} />
      <figcaption>{t('valid-until', { day: formatDay(locale, code.expiresAt, timeZone) })}</figcaption>
    </figure>
  )
}
