import { getTranslations } from 'next-intl/server'
import { TimeText } from '@/components/ui/time-text'
import type { OwnApplicationDetail } from '@/lib/applications/queries/own'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type ConversationProps = {
  messages: OwnApplicationDetail['messages']
  /** What the applicant is called here. */
  applicant: string
  locale: Locale
  timeZone: string
}

/** Questions and answers in their order, each with who and when. */
export async function Conversation({ messages, applicant, locale, timeZone }: ConversationProps) {
  const t = await getTranslations('applications.conversation')
  return (
    <ol className="conversation">
      {messages.map(({ id, author, text, sentAt }) => (
        <li key={id} data-side={author ? 'asked' : 'answered'}>
          <p className="conversation-head">
            {author ? <a href={`/${locale}/people/${author.slug}`}>{author.name}</a> : applicant}
            <span className="kicker">
              {author ? t('asked') : t('answered')} ·{' '}
              <TimeText at={sentAt}>{formatDateTime(locale, sentAt, timeZone)}</TimeText>
            </span>
          </p>
          <p className="as-typed">{text}</p>
        </li>
      ))}
    </ol>
  )
}
