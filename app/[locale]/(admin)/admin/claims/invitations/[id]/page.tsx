import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { InvitationLink } from '@/components/claims/invitation-link'
import { DoneNotice } from '@/components/layout/done-notice'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/auth/guard'
import { getInvitation } from '@/lib/claims/queries'
import { refuseInvitation } from '@/lib/claims/rules'
import { now } from '@/lib/clock'
import { getSite } from '@/lib/content/load'
import { pageLocale } from '@/lib/i18n/page-locale'

type Props = PageProps<'/[locale]/admin/claims/invitations/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('claims.invitation')
  return { title: t('title'), robots: { index: false } }
}

/** An invitation's link, to be copied and passed on; or that it can't be used any more. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const [locale, { id }, { done }] = await Promise.all([pageLocale(params), params, searchParams])
  const account = await requirePermission('claim.invite', locale, `/${locale}/admin/claims/invitations/${id}`)
  const invitation = await getInvitation(account, id, locale)
  if (!invitation) notFound()
  const [t, common] = await Promise.all([getTranslations('claims'), getTranslations('common')])
  return (
    <>
      <PageHeader
        title={t('invitation.for', { name: invitation.person.name })}
        breadcrumbs={{
          label: common('breadcrumbs'),
          trail: [{ href: `/${locale}/admin/claims`, label: t('list.title') }],
        }}
      />
      <DoneNotice done={done} />
      <InvitationLink
        invitation={invitation}
        isOver={refuseInvitation(invitation, now()) !== null}
        locale={locale}
        timeZone={getSite().timeZone}
      />
    </>
  )
}
