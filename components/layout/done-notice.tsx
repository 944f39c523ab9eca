import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import messages from '@/lib/i18n/messages/zh/done'

/** What an action that led here has changed: `?done=…`. */
export async function DoneNotice({ done }: { done: string | string[] | undefined }) {
  const t = await getTranslations('done')
  return isKey(done) ? <Notice tone="success" title={t(done)} /> : null
}

const isKey = (key: unknown): key is keyof typeof messages => typeof key === 'string' && Object.hasOwn(messages, key)
