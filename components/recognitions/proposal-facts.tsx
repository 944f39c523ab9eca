import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ProposalDetail } from '@/lib/recognitions/queries'
import { evidenceOf } from '@/lib/recognitions/rules'
import { Evidence } from './evidence'

type ProposalFactsProps = { locale: Locale; timeZone: string; proposal: ProposalDetail }

/** Whom it is about, who wrote it, what it points at and how it ended. */
export async function ProposalFacts({ locale, timeZone, proposal }: ProposalFactsProps) {
  const t = await getTranslations('recognitions')
  const { person, proposer, proposedAt, decidedAt, reason, statement } = proposal
  const evidence = evidenceOf(proposal.evidence)
  return (
    <DescriptionList
      entries={[
        { term: t('proposal.person'), description: <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> },
        {
          term: t('proposal.proposer'),
          description: <a href={`/${locale}/people/${proposer.slug}`}>{proposer.name}</a>,
        },
        { term: t('proposal.on-day'), description: formatIsoDay(proposedAt, timeZone) },
        { term: t('proposal.decided'), description: decidedAt && formatIsoDay(decidedAt, timeZone) },
        { term: t('proposal.statement'), description: <span className="written">{statement}</span> },
        {
          term: t('evidence'),
          description:
            evidence.length > 0 ? <Evidence locale={locale} evidence={evidence} /> : t('proposal.no-evidence'),
        },
        { term: t('proposal.reason'), description: reason },
      ]}
    />
  )
}
