import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { GroupCode } from '@/lib/group-code/queries'
import { standingOf } from '@/lib/group-code/rules'
import type { Locale } from '@/lib/i18n/routing'
import { CodePicture } from './code-picture'

type GroupEntranceProps = { code: GroupCode | null; locale: Locale; timeZone: string; at: Date }

/** The way into the group chat for a member: the code, or what to do while there is none that works. */
export async function GroupEntrance({ code, locale, timeZone, at }: GroupEntranceProps) {
  const t = await getTranslations('groupCode')
  const standing = standingOf(code, at)
  const works = code && standing !== 'expired'
  return (
    <section className="group-entrance" aria-labelledby="group">
      <h2 id="group">{t('title')}</h2>
      {works ? (
        <>
          <p>{t('scan')}</p>
          <CodePicture code={code} locale={locale} timeZone={timeZone} />
        </>
      ) : (
        <Notice tone="info" title={standing === 'expired' ? t('expired') : t('none')}>
          <p>{t.rich('ask', { link: (text) => <a href={`/${locale}/people`}>{text}</a> })}</p>
        </Notice>
      )}
    </section>
  )
}
