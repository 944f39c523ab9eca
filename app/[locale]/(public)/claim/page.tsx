import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitedClaim } from '@/components/claims/invited-claim'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getActor } from '@/lib/auth/actor'
import { getInvited } from '@/lib/claims/queries'
import { refuseInvitation } from '@/lib/claims/rules'
import { now } from '@/lib/clock'
import { holdsUntil } from '@/lib/freshness/dependencies'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pick } from '@/lib/i18n/pick'

export async function generateMetadata({ params }: PageProps<'/[locale]/claim'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('claims.invited')
  return { title: t('title'), robots: { index: false } }
}

/** Where an invitation leads. A visitor signs in first; asking takes a button, and roles take a maintainer. */
export default async function ClaimPage({ params, searchParams }: PageProps<'/[locale]/claim'>) {
  const locale = await pageLocale(params)
  const [actor, { token }, t] = await Promise.all([getActor(), searchParams, getTranslations('claims.invited')])
  const invited = await getInvited(actor, token)
  const at = now()
  // The address carries a secret, so the page is never kept.
  holdsUntil(at, at)
  const refusal = invited ? refuseInvitation(invited, at) : 'unknown'
  if (!invited || refusal || typeof token !== 'string') {
    const told = refusal === 'invitation-used' ? 'used' : refusal === 'invitation-expired' ? 'expired' : 'unknown'
    return (
      <>
        <PageHeader title={t('title')} />
        <Notice tone="warning" title={t(told)}>
          <p>{t(`${told}-hint`)}</p>
        </Notice>
      </>
    )
  }
  const { person } = invited
  const name = person.nativeName ? `${person.name} (${person.nativeName})` : person.name
  const here = `/${locale}/claim?token=${token}`
  return (
    <>
      <PageHeader title={t('for', { name })} kicker={pick(person, 'title', locale)} lead={t('lead')} />
      {actor.kind === 'account' ? (
        <InvitedClaim
          token={token}
          name={name}
          account={actor.email ?? actor.name}
          hasPerson={actor.personId !== null}
        />
      ) : (
        <div className="actions">
          <LinkButton href={`/${locale}/sign-in?to=${encodeURIComponent(here)}`} tone="primary">
            {t('sign-in')}
          </LinkButton>
        </div>
      )}
    </>
  )
}
