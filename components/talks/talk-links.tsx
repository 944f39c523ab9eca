import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'

type TalkLinksProps = {
  talk: { id: string; slidesId: string | null; slidesUrl: string | null; recordingUrl: string | null }
  locale: Locale
}

/** Slides and recording, where there are some. */
export async function TalkLinks({ talk, locale }: TalkLinksProps) {
  const t = await getTranslations('talks')
  const { id, slidesId, slidesUrl, recordingUrl } = talk
  if (!slidesId && !slidesUrl && !recordingUrl) return null
  return (
    <p className="talk-links">
      {slidesId && <a href={`/${locale}/talks/${id}/slides.pdf`}>{t('slides-download')}</a>}
      {slidesUrl && (
        <a href={slidesUrl} rel="nofollow ugc noopener">
          {t('slides-link')}
        </a>
      )}
      {recordingUrl && (
        <a href={recordingUrl} rel="noopener">
          {t('recording')}
        </a>
      )}
    </p>
  )
}
