import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { type Actor, can } from '@/lib/auth/permissions'
import { formatIsoDay, formatNumber } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ListedRedemption } from '@/lib/prizes/queries'
import { DecisionForms } from './decision-forms'

type RedemptionQueueProps = {
  redemptions: readonly ListedRedemption[]
  viewer: Actor
  locale: Locale
  timeZone: string
}

/** Everyone's redemptions in one state, with what is to be done. */
export async function RedemptionQueue({ redemptions, viewer, locale, timeZone }: RedemptionQueueProps) {
  const [t, own] = await Promise.all([getTranslations('prizes.queue'), getTranslations('prizes.own')])
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'person', label: t('person') },
        { key: 'prize', label: own('prize') },
        { key: 'requested', label: own('requested'), width: 'narrow' },
        { key: 'price', label: own('price'), align: 'end', width: 'narrow' },
        { key: 'decide', label: t('decide') },
      ]}
      rows={redemptions.map((redemption) => ({
        id: redemption.id,
        cells: {
          person: <a href={`/${locale}/admin/points/${redemption.person.slug}`}>{redemption.person.name}</a>,
          prize: pick(redemption.prize, 'name', locale),
          requested: formatIsoDay(redemption.requestedAt, timeZone),
          price: formatNumber(locale, redemption.price),
          decide: (
            <>
              <Course redemption={redemption} timeZone={timeZone} />
              {can(viewer, 'redemption.decide', { personId: redemption.person.id }) ? (
                <DecisionForms redemptionId={redemption.id} status={redemption.status} />
              ) : (
                <p className="redemption-note">{t('own')}</p>
              )}
            </>
          ),
        },
      }))}
    />
  )
}

/** What has become of it so far. */
async function Course({ redemption, timeZone }: { redemption: ListedRedemption; timeZone: string }) {
  const t = await getTranslations('prizes.queue')
  const { approvedAt, handedOutAt, cancelledAt, note, reason } = redemption
  const day = (at: Date) => ({ date: formatIsoDay(at, timeZone) })
  const steps = [
    approvedAt && t('approved-on', day(approvedAt)),
    handedOutAt && t('handed-out-on', day(handedOutAt)),
    cancelledAt && t('cancelled-on', day(cancelledAt)),
    note,
    reason,
  ].filter((step) => step !== null)
  return steps.map((step) => (
    <p key={step} className="redemption-note">
      {step}
    </p>
  ))
}
