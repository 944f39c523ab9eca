import { getTranslations } from 'next-intl/server'
import type { Report } from '@/lib/campaign-reports/queries'

/** How many took part, in a few lines. */
export async function TakingPart({ report }: { report: Report }) {
  const t = await getTranslations('campaigns.figures')
  const { submissions, people, accepted, acceptedPeople, waiting, rejected, points, average } = report
  if (submissions === 0) return <p>{t('none')}</p>
  return (
    <ul className="campaign-figures">
      <li>{t('submissions', { count: submissions, people })}</li>
      <li>{t('accepted', { count: accepted, people: acceptedPeople })}</li>
      {waiting > 0 && <li>{t('waiting', { count: waiting })}</li>}
      {rejected > 0 && <li>{t('rejected', { count: rejected })}</li>}
      {points > 0 && <li>{t('points', { count: points })}</li>}
      {average !== null && <li>{t('average', { value: average })}</li>}
    </ul>
  )
}
