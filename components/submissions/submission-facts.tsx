import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDateTime } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { SubmissionDetail } from '@/lib/submissions/queries'

/** What its author and its judge both see of a submission; the author's name is for the judge. */
type Shown = Pick<
  SubmissionDetail,
  | 'linkKey'
  | 'address'
  | 'status'
  | 'line'
  | 'acceptedLine'
  | 'rubricVersion'
  | 'lines'
  | 'summary'
  | 'rating'
  | 'submittedAt'
  | 'decidedAt'
  | 'points'
  | 'reason'
> & {
  campaign: { slug: string; titleZh: string; titleEn: string }
  person?: { slug: string; name: string }
  typed?: string
}

type SubmissionFactsProps = { submission: Shown; locale: Locale; timeZone: string }

export async function SubmissionFacts({ submission, locale, timeZone }: SubmissionFactsProps) {
  const [t, marks] = await Promise.all([getTranslations('submissions.detail'), getTranslations('submissions.rating')])
  const { address, linkKey, typed, campaign, person, rating, points, reason } = submission
  const named = (code: string | null) => submission.lines.find((line) => line.code === code)?.[locale] ?? code
  const time = (at: Date | null) => at && formatDateTime(locale, at, timeZone)
  return (
    <DescriptionList
      entries={[
        { term: t('link'), description: <ForgeLink address={address} text={linkKey} /> },
        { term: t('typed'), description: typed && typed !== address ? typed : null },
        { term: t('author'), description: person && <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> },
        {
          term: t('campaign'),
          description: <a href={`/${locale}/campaigns/${campaign.slug}`}>{pick(campaign, 'title', locale)}</a>,
        },
        { term: t('line'), description: named(submission.line) },
        { term: t('rubric'), description: t('rubric-version', { version: submission.rubricVersion }) },
        { term: t('summary'), description: <span className="submission-text">{submission.summary}</span> },
        { term: t('rating'), description: isRated(rating) && marks(`${rating}`) },
        { term: t('submitted'), description: time(submission.submittedAt) },
        { term: t('decided'), description: time(submission.decidedAt) },
        { term: t('accepted-line'), description: named(submission.acceptedLine) },
        { term: t('points'), description: points },
        { term: t('reason'), description: reason && <span className="submission-text">{reason}</span> },
      ]}
    />
  )
}

const ForgeLink = ({ address, text }: { address: string; text: string }) => (
  <a href={address} rel="nofollow ugc noopener">
    {text}
  </a>
)

const isRated = (rating: number): rating is 1 | 2 | 3 | 4 | 5 => [1, 2, 3, 4, 5].includes(rating)
