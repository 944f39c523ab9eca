import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { type Actor, can } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/routing'
import { refuseClaim } from '@/lib/task-claims/rules'
import type { TaskDetail } from '@/lib/tasks/queries/tasks'
import { ClaimForm } from './claim-form'

type OfferProps = {
  task: TaskDetail
  viewer: Actor
  /** Days that the form begins with. */
  dates: { startsOn: string; endsOn: string }
  /** A form of this page has just come back without JavaScript. */
  sent: boolean
  locale: Locale
}

/** Taking the task on, or waiting for it; or what has to come first. Nothing where nobody can. */
export async function Offer({ task, viewer, dates, sent, locale }: OfferProps) {
  const t = await getTranslations('taskClaims.offer')
  const asks = task.isHeld ? 'wait' : 'claim'
  const isTheirs = task.claims.some(
    (claim) => claim.isTheirs && ['WAITING', 'PROPOSED', 'ACTIVE', 'IN_REVIEW'].includes(claim.status),
  )
  if (refuseClaim({ ...task, isTheirs }, asks) && !sent) return null
  const isOpen = !refuseClaim({ ...task, isTheirs: false }, asks)
  if (!isOpen && !can(viewer, 'task.claim')) return null
  return (
    <section aria-labelledby="claim-title">
      <h2 id="claim-title">{asks === 'wait' ? t('wait-title') : t('title')}</h2>
      {viewer.kind !== 'account' ? (
        <>
          <p>{t('visitor')}</p>
          <LinkButton
            href={`/${locale}/sign-in?to=${encodeURIComponent(`/${locale}/tasks/${task.slug}`)}`}
            tone="primary"
          >
            {t('sign-in')}
          </LinkButton>
        </>
      ) : can(viewer, 'task.claim') ? (
        <ClaimForm taskId={task.id} asks={asks} dates={dates} />
      ) : (
        <>
          <p>{t('not-member')}</p>
          <LinkButton href={`/${locale}/join/apply`} tone="primary">
            {t('apply')}
          </LinkButton>
        </>
      )}
    </section>
  )
}
