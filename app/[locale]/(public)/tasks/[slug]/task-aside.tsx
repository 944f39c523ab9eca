import { getTranslations } from 'next-intl/server'
import { Decision } from '@/components/task-claims/decision'
import { Holder } from '@/components/task-claims/holder'
import { Offer } from '@/components/task-claims/offer'
import { OwnClaim } from '@/components/task-claims/own-claim'
import { Disclosure } from '@/components/ui/disclosure'
import type { Actor } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/calendar/zone'
import { isSentForm } from '@/lib/http/scriptless-form'
import type { Locale } from '@/lib/i18n/routing'
import { isLive, silenceOf, suggestedEnd } from '@/lib/task-claims/rules'
import type { ShownClaim, TaskDetail } from '@/lib/tasks/queries/tasks'

type TaskAsideProps = { task: TaskDetail; viewer: Actor; at: Date; locale: Locale; timeZone: string }

/** Who has the task, and what the viewer can do about it. */
export async function TaskAside(props: TaskAsideProps) {
  const { task, viewer, at, locale, timeZone } = props
  const [t, sent] = await Promise.all([getTranslations('taskClaims'), isSentForm()])
  const shown = task.claims.filter(({ status }) => isLive(status) || status === 'DONE')
  const over = task.claims.filter((claim) => !shown.includes(claim))
  const dates = { startsOn: dayOf(at, timeZone), endsOn: suggestedEnd(at, task.estimateWeeks, timeZone) }
  return (
    <div className="task-aside">
      {task.status === 'CLOSED' && (
        <section aria-labelledby="closed">
          <h2 id="closed">{t('task-closed')}</h2>
          <p className="as-typed">{task.closeReason}</p>
        </section>
      )}
      {shown.map((claim) => (
        <OneClaim key={claim.id} {...props} claim={claim} sent={sent} />
      ))}
      {task.isHeld && shown.length === 0 && <p>{t('asked-for')}</p>}
      <Offer task={task} viewer={viewer} dates={dates} sent={sent} locale={locale} />
      {over.length > 0 && (
        <Disclosure summary={t('over', { count: over.length })}>
          {over.map((claim) => (
            <Holder key={claim.id} claim={claim} silence={null} locale={locale} timeZone={timeZone} />
          ))}
        </Disclosure>
      )}
    </div>
  )
}

async function OneClaim({
  task,
  viewer,
  at,
  locale,
  timeZone,
  claim,
  sent,
}: TaskAsideProps & { claim: ShownClaim; sent: boolean }) {
  const t = await getTranslations('taskClaims')
  const personId = viewer.kind === 'account' ? viewer.personId : null
  const waits = claim.status === 'WAITING'
  const silence = silenceOf(claim, at, timeZone)
  const heading = `claim-of-${claim.id}`
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{waits ? t('waits') : t('holds')}</h2>
      <Holder claim={claim} silence={silence} locale={locale} timeZone={timeZone} />
      {claim.status === 'PROPOSED' && (claim.isTheirs || task.decides) && (
        <Disclosure summary={t('plan')} open={task.decides}>
          <p className="as-typed">{claim.plan}</p>
        </Disclosure>
      )}
      {personId && claim.isTheirs && <OwnClaim claim={claim} personId={personId} sent={sent} />}
      {personId && task.decides && !waits && (
        <Decision task={task} claim={claim} personId={personId} sent={sent} locale={locale} />
      )}
    </section>
  )
}
