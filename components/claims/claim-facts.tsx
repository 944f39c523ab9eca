import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import type { ReviewedClaim } from '@/lib/claims/queries'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type ClaimFactsProps = { claim: ReviewedClaim; locale: Locale; timeZone: string }

/** What speaks for a claim, and what confirming it would give. */
export async function ClaimFacts({ claim, locale, timeZone }: ClaimFactsProps) {
  const [t, roles, list] = await Promise.all([
    getTranslations('claims'),
    getTranslations('people.role'),
    getTranslations('common.list'),
  ])
  const { person, claimant, basis, provider, handle, requestedAt, decidedAt, reason } = claim
  const joined = (texts: string[]) => texts.join(list('separator'))
  const signsInWith = claimant.accounts.map((one) => (one.handle ? `${one.provider}: ${one.handle}` : one.provider))
  return (
    <DescriptionList
      entries={[
        { term: t('list.person'), description: <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> },
        { term: t('facts.roles'), description: joined(person.roleTerms.map(({ role }) => roles(role))) },
        { term: t('list.basis'), description: t(`basis.${basis}`) },
        { term: t('facts.match'), description: handle && `${provider}: ${handle}` },
        { term: t('list.claimant'), description: claimant.email ?? claimant.name ?? t('list.nameless') },
        { term: t('facts.providers'), description: joined(signsInWith) },
        { term: t('facts.account-since'), description: formatDay(locale, claimant.createdAt, timeZone) },
        { term: t('list.requested'), description: formatDay(locale, requestedAt, timeZone) },
        { term: t('facts.decided'), description: decidedAt && formatDay(locale, decidedAt, timeZone) },
        { term: t('own.reason'), description: reason && <p className="as-typed">{reason}</p> },
      ]}
    />
  )
}
