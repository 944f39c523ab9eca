import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { revokeFeedAction, subscribeAction } from '@/lib/meetings/actions'

/** The reader's own feed: its address, a new one, or none. `address` is null while there is none. */
export async function OwnCalendar({ address }: { address: string | null }) {
  const t = await getTranslations('meetings.feed')
  return (
    <Section id="calendar" title={t('title')} lead={address ? t('lead') : t('none')}>
      {address && (
        <p>
          <label className="field-label" htmlFor="feed-address">
            {t('address')}
          </label>
          <input id="feed-address" className="input" readOnly defaultValue={address} />
          <a href={address.replace(/^https?:/, 'webcal:')}>{t('open')}</a>
        </p>
      )}
      <div className="actions">
        <ActionForm
          action={subscribeAction}
          submit={address ? t('again') : t('make')}
          pending={t('pending')}
          tone="secondary"
          id="make-feed"
          inline
        />
        {address && (
          <ActionForm
            action={revokeFeedAction}
            submit={t('revoke')}
            pending={t('pending')}
            tone="quiet"
            id="revoke-feed"
            inline
          />
        )}
      </div>
      {address && <p className="field-help">{t('again-help')}</p>}
    </Section>
  )
}
