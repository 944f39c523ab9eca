import { getTranslations } from 'next-intl/server'
import { AppealDecision } from '@/components/submissions/appeal-decision'
import { JudgeForms, RevokeForm, TakeForm } from '@/components/submissions/judge-forms'
import { AppealStanding } from '@/components/submissions/own-actions'
import { Section } from '@/components/ui/section'
import type { AccountActor } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/routing'
import type { SubmissionDetail } from '@/lib/submissions/queries'
import { formsToJudge, refuseAppealDecision, refuseDecision, refuseTake } from '@/lib/submissions/rules'

type JudgeAsideProps = {
  submission: SubmissionDetail
  account: AccountActor
  at: Date
  /** A form of this page has just come back without JavaScript. */
  sent: boolean
  locale: Locale
  timeZone: string
}

/** What the reader can do about a submission, or why they can't. */
export async function JudgeAside(props: JudgeAsideProps) {
  const { submission, account, sent } = props
  const t = await getTranslations('submissions')
  const me = account.personId ?? ''
  const { appeal } = submission
  const shown = formsToJudge(submission, me, sent)
  return (
    <>
      {shown.judgement && (
        <Section id="judge" title={t('judge.title')}>
          <Judging {...props} me={me} />
        </Section>
      )}
      {appeal && (
        <AppealStanding
          appeal={appeal}
          lead={t(`decision.waiting.${submission.deciders ?? 'MAINTAINER'}`)}
          closedAt={submission.campaign.closedAt}
        />
      )}
      {appeal && !appeal.decidedAt && submission.mayDecideAppeal && (
        <Section id="decide" title={t('decision.title')}>
          <Deciding {...props} me={me} />
        </Section>
      )}
      {submission.mayRevoke && shown.revocation && <RevokeForm submissionId={submission.id} sent={sent} />}
    </>
  )
}

type PartProps = JudgeAsideProps & { me: string }

async function Judging({ submission, at, sent, locale, timeZone, me }: PartProps) {
  const refusals = await getTranslations('refusals')
  if (!refuseDecision(submission, me, at) || sent)
    return <JudgeForms submission={submission} sent={sent} locale={locale} timeZone={timeZone} />
  const refusal = refuseTake(submission, me, at)
  return refusal ? <p>{refusals(refusal)}</p> : <TakeForm submissionId={submission.id} />
}

async function Deciding({ submission, sent, locale, me }: PartProps) {
  const refusals = await getTranslations('refusals')
  const refusal = refuseAppealDecision(submission, me)
  return refusal && !sent ? <p>{refusals(refusal)}</p> : <AppealDecision submission={submission} locale={locale} />
}
