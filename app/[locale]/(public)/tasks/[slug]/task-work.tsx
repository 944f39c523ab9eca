import { getTranslations } from 'next-intl/server'
import { CertificateLinks } from '@/components/certificates/certificate-links'
import { RewardList } from '@/components/certificates/reward-list'
import { Prose } from '@/components/content/prose'
import { ProgressList } from '@/components/task-claims/progress-list'
import { Checklist } from '@/components/tasks/checklist'
import { Section } from '@/components/ui/section'
import type { Actor } from '@/lib/auth/permissions'
import { memberTextHtml } from '@/lib/content/member-text'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { TaskDetail } from '@/lib/tasks/queries/tasks'

type TaskWorkProps = {
  task: TaskDetail
  viewer: Actor
  rewards: ReadonlyMap<string, string>
  locale: Locale
  timeZone: string
}

/** The plan of whoever has the task or did it, what has been done so far, and what reviews found. */
export async function TaskWork({ task, viewer, rewards, locale, timeZone }: TaskWorkProps) {
  const [t, words] = await Promise.all([getTranslations('taskClaims'), getTranslations('certificates')])
  const claim = task.claims.find(({ status }) => ['ACTIVE', 'IN_REVIEW', 'DONE'].includes(status))
  if (!claim) return null
  const personId = viewer.kind === 'account' ? viewer.personId : null
  return (
    <>
      {claim.certificates.length > 0 && (
        <Section id="certificates" title={words('list')}>
          <CertificateLinks certificates={claim.certificates} locale={locale} />
        </Section>
      )}
      {claim.rewards.length > 0 && (
        <Section id="rewards" title={words('rewards.title')}>
          <RewardList
            rewards={claim.rewards}
            names={rewards}
            decides={task.decides}
            personId={personId}
            locale={locale}
            timeZone={timeZone}
          />
        </Section>
      )}
      <Section id="plan" title={t('plan')}>
        <Prose html={memberTextHtml(claim.plan)} />
      </Section>
      <Section id="progress" title={t('progress')}>
        <ProgressList claim={claim} locale={locale} timeZone={timeZone} />
      </Section>
      {claim.reviews.length > 0 && (
        <Section id="reviews" title={t('reviews')} lead={t('reviews-lead')}>
          {claim.reviews.map(({ id, verdict, items, comment, at, reviewer }) => (
            <article key={id} className="progress-review">
              <h3>{t(`review.verdicts.${verdict}`)}</h3>
              <p className="kicker">
                <a href={`/${locale}/people/${reviewer.slug}`}>{reviewer.name}</a> · {formatDay(locale, at, timeZone)}
              </p>
              <Checklist items={items} locale={locale} />
              {comment && <p className="as-typed">{comment}</p>}
            </article>
          ))}
        </Section>
      )}
    </>
  )
}
