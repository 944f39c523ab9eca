import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { discardDraftAction } from '@/lib/applications/actions'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type DraftNoticeProps = {
  /** Null where the form begins with a former application. */
  savedAt: Date | null
  locale: Locale
  timeZone: string
}

/** Where the form's first values come from, and how to be rid of them. */
export async function DraftNotice({ savedAt, locale, timeZone }: DraftNoticeProps) {
  const t = await getTranslations('applications.form')
  if (!savedAt) return <Notice title={t('former')}>{t('former-lead')}</Notice>
  return (
    <Notice title={t('draft', { time: formatDateTime(locale, savedAt, timeZone) })}>
      <p>{t('draft-lead')}</p>
      <ActionForm
        id="discard"
        action={discardDraftAction}
        submit={t('discard')}
        pending={t('discard-pending')}
        tone="quiet"
        inline
      />
    </Notice>
  )
}
