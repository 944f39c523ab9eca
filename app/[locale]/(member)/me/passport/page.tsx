import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RoleAssessment } from '@/components/eligibility/assessment'
import { WhatIf } from '@/components/eligibility/what-if'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireAccount } from '@/lib/auth/guard'
import { dayOf } from '@/lib/calendar/zone'
import { now } from '@/lib/clock'
import { getCharter } from '@/lib/content/load'
import { getPassport } from '@/lib/eligibility/queries'
import { passportDay } from '@/lib/eligibility/schema'
import { formatDay } from '@/lib/i18n/format'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/me/passport'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('eligibility')
  return { title: t('title'), robots: { index: false } }
}

/** The reader's eligibility for each role that is voted on; `?at=2027-01-01` asks about another day. */
export default async function PassportPage({ params, searchParams }: PageProps<'/[locale]/me/passport'>) {
  const locale = await pageLocale(params)
  const path = `/${locale}/me/passport`
  const account = await requireAccount(locale, path)
  const [{ at: asked }, t, common, me] = await Promise.all([
    searchParams,
    getTranslations('eligibility'),
    getTranslations('common'),
    getTranslations('accounts.me'),
  ])
  const charter = getCharter()
  const { timeZone } = charter
  const [present, other] = [now(), passportDay(asked, timeZone)]
  const at = other ?? present
  const passport = await getPassport(account, charter, at)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumbs={{ label: common('breadcrumbs'), trail: [{ href: `/${locale}/me`, label: me('title') }] }}
      />
      {passport && passport.terms.length > 0 ? (
        <>
          <WhatIf base={path} day={dayOf(at, timeZone)} isAsked={other !== null} />
          {other && <Notice title={t('what-if.shown', { date: formatDay(locale, other, timeZone) })} />}
          {asked !== undefined && !other && <Notice tone="warning" title={t('what-if.wrong')} />}
          {passport.assessments.length === 0 && <p>{t('no-rule')}</p>}
          {passport.assessments.map((assessment) => (
            <RoleAssessment
              key={assessment.role}
              assessment={assessment}
              terms={passport.terms}
              contributions={passport.contributions}
              locale={locale}
              timeZone={timeZone}
              nominate={
                other
                  ? undefined
                  : `/${locale}/nominations/new?person=${account.personSlug}&role=${assessment.role.toLowerCase()}`
              }
            />
          ))}
        </>
      ) : (
        <EmptyState
          title={t('not-member')}
          action={<LinkButton href={`/${locale}/join/apply`}>{t('apply')}</LinkButton>}
        >
          <p>{t('not-member-lead')}</p>
        </EmptyState>
      )}
    </>
  )
}
