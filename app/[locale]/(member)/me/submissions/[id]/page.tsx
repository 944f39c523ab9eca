import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { AppealForm, AppealStanding, WithdrawForm } from '@/components/submissions/own-actions'
import { SubmissionBadge } from '@/components/submissions/submission-badge'
import { SubmissionFacts } from '@/components/submissions/submission-facts'
import { PageHeader } from '@/components/ui/page-header'
import { requireAccount } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getOwnSubmission } from '@/lib/submissions/queries'
import { refuseAppeal, refuseWithdrawal } from '@/lib/submissions/rules'

type OwnSubmissionProps = PageProps<'/[locale]/me/submissions/[id]'>

export async function generateMetadata({ params }: OwnSubmissionProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('submissions.own')
  return { title: t('title'), robots: { index: false } }
}

/** The reader's own submission: how it stands, and what they can do about it. */
export default async function OwnSubmissionPage({ params, searchParams }: OwnSubmissionProps) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requireAccount(locale, `/${locale}/me/submissions/${id}`)
  const submission = await getOwnSubmission(account, id)
  if (!submission) notFound()
  const [sent, t, common] = await Promise.all([isSentForm(), getTranslations('submissions'), getTranslations('common')])
  const mayAppeal = !refuseAppeal(submission, now())
  return (
    <>
      <PageHeader
        title={submission.linkKey}
        kicker={<SubmissionBadge status={submission.status} double={submission.double} />}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/me/submissions`, label: t('own.title') }],
        }}
      />
      <DoneNotice done={done} />
      {submission.double && <p className="section-lead">{t('detail.double')}</p>}
      <SubmissionFacts submission={submission} locale={locale} timeZone={getSite().timeZone} />
      {submission.appeal && (
        <AppealStanding appeal={submission.appeal} lead={t('appeal.waiting')} closedAt={submission.campaign.closedAt} />
      )}
      {(mayAppeal || (sent && submission.status === 'REJECTED')) && !submission.appeal && (
        <AppealForm submissionId={submission.id} />
      )}
      {(!refuseWithdrawal(submission.status) || sent) && <WithdrawForm submissionId={submission.id} />}
    </>
  )
}
