import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { ListedWaiting } from '@/lib/admin/queries'
import type { Locale } from '@/lib/i18n/routing'

type WaitingListProps = { waiting: readonly ListedWaiting[]; locale: Locale; at: Date }

/** What waits for the reader, each one click away, with how long the oldest has waited. */
export async function WaitingList({ waiting, locale, at }: WaitingListProps) {
  const t = await getTranslations('admin')
  const ageOf = (since: Date) => {
    const hours = Math.max(0, Math.floor((at.getTime() - since.getTime()) / 3_600_000))
    return hours < 24 ? t('age-hours', { count: hours }) : t('age-days', { count: Math.floor(hours / 24) })
  }
  const named = (what: string, isMore: boolean) => (isMore ? t('and-more', { what }) : what)
  return (
    <Section id="waiting" title={t('waiting')}>
      {waiting.length === 0 ? (
        <EmptyState title={t('nothing-waiting')} />
      ) : (
        <ul className="waiting">
          {waiting.map(({ kind, count, isMore, oldest, href }) => (
            <li key={kind}>
              <a href={`/${locale}${href}`}>{named(t(`wait.${kind}`, { count }), isMore)}</a>
              {oldest && <span className="waiting-age">{ageOf(oldest)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
