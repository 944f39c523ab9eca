import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNotice } from '@/components/layout/done-notice'
import { Doubles } from '@/components/submissions/doubles'
import { JudgementList } from '@/components/submissions/judgement-list'
import { SubmissionBadge } from '@/components/submissions/submission-badge'
import { SubmissionFacts } from '@/components/submissions/submission-facts'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { isSentForm } from '@/lib/http/scriptless-form'
import { pageLocale } from '@/lib/i18n/page-locale'
import { getSubmissionToJudge } from '@/lib/submissions/queries'
import { JudgeAside } from './judge-aside'

type JudgePageProps = PageProps<'/[locale]/admin/submissions/[id]'>

export async function generateMetadata({ params }: JudgePageProps): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('submissions.judge')
  return { title: t('title'), robots: { index: false } }
}

/** One submission with all others of the same link, and what the reader can decide. */
export default async function JudgePage({ params, searchParams }: JudgePageProps) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('submission.judge', locale, `/${locale}/admin/submissions/${id}`)
  const [at, { timeZone }] = [now(), getSite()]
  const submission = await getSubmissionToJudge(account, id, at)
  if (!submission) notFound()
  const [sent, t, common] = await Promise.all([isSentForm(), getTranslations('submissions'), getTranslations('common')])
  const shown = { locale, timeZone }
  return (
    <>
      <PageHeader
        title={submission.linkKey}
        kicker={<SubmissionBadge status={submission.status} double={submission.others.length > 0} />}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/submissions`, label: t('queue.title') }],
        }}
      />
      <DoneNotice done={done} />
      <div className="side-by-side">
        <SubmissionFacts submission={submission} {...shown} />
        <Doubles others={submission.others} {...shown} />
      </div>
      <JudgeAside submission={submission} account={account} at={at} sent={sent} {...shown} />
      <JudgementList judgements={submission.judgements} {...shown} />
    </>
  )
}
