import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/text-field'
import { deliverRewardAction } from '@/lib/certificates/actions'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import type { ShownClaim } from '@/lib/tasks/queries/tasks'

type RewardListProps = {
  rewards: ShownClaim['rewards']
  /** Their names by id. */
  names: ReadonlyMap<string, string>
  /** Whether the reader may write down a delivery, and who they are: nobody does for themselves. */
  decides: boolean
  personId: string | null
  locale: Locale
  timeZone: string
}

/** What was promised for a task, to whom, and whether it was delivered. */
export async function RewardList({ rewards, names, decides, personId, locale, timeZone }: RewardListProps) {
  const t = await getTranslations('certificates.rewards')
  return (
    <ul className="progress">
      {rewards.map((reward) => {
        const { id, person, rewardId, deliveredAt, deliveryNote } = reward
        const note = pick(reward, 'note', locale)
        return (
          <li key={id}>
            <p>
              <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> · {names.get(rewardId) ?? rewardId}
              {note && ` · ${note}`}
            </p>
            <p className="kicker">
              {deliveredAt ? t('delivered', { day: formatDay(locale, deliveredAt, timeZone) }) : t('promised')}
            </p>
            {deliveryNote && <p className="as-typed">{deliveryNote}</p>}
            {!deliveredAt && decides && reward.personId !== personId && (
              <ActionForm
                id={`deliver-${id}`}
                action={deliverRewardAction}
                submit={t('deliver')}
                pending={t('pending')}
                tone="secondary"
              >
                <input type="hidden" name="rewardId" value={id} />
                <TextField name="note" label={t('note')} help={t('note-help')} />
              </ActionForm>
            )}
          </li>
        )
      })}
    </ul>
  )
}
