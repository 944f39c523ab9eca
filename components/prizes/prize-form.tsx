import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { addPrizeAction, editPrizeAction } from '@/lib/prizes/actions'
import type { KeptPrize } from '@/lib/prizes/queries'
import { NOTE_MAXIMUM } from '@/lib/prizes/schema'

/** Adds a prize, or changes the one that is given. */
export async function PrizeForm({ prize }: { prize?: KeptPrize }) {
  const [t, common] = await Promise.all([getTranslations('prizes.admin'), getTranslations('common')])
  const optional = common('optional')
  return (
    <ActionForm
      id="prize"
      action={prize ? editPrizeAction : addPrizeAction}
      submit={prize ? t('save') : t('add')}
      pending={t('saving')}
    >
      {prize && (
        <>
          <input type="hidden" name="prizeId" value={prize.id} />
          <input type="hidden" name="version" value={prize.version} />
          <input type="hidden" name="stockWas" value={prize.stock} />
        </>
      )}
      <TextField name="nameZh" label={t('name-zh')} defaultValue={prize?.nameZh} required />
      <TextField name="nameEn" label={t('name-en')} defaultValue={prize?.nameEn} required />
      <TextAreaField
        name="noteZh"
        label={t('note-zh')}
        defaultValue={prize?.noteZh ?? ''}
        limit={NOTE_MAXIMUM}
        rows={2}
        mark={optional}
      />
      <TextAreaField
        name="noteEn"
        label={t('note-en')}
        defaultValue={prize?.noteEn ?? ''}
        limit={NOTE_MAXIMUM}
        rows={2}
        mark={optional}
      />
      <TextField name="price" type="number" label={t('price')} min={1} defaultValue={prize?.price} required />
      <TextField
        name="stock"
        type="number"
        label={t('stock')}
        help={t('stock-help')}
        min={0}
        defaultValue={prize?.stock}
        required
      />
      <TextField
        name="limitEach"
        type="number"
        label={t('limit')}
        help={t('limit-help')}
        min={1}
        defaultValue={prize?.limitEach ?? ''}
        mark={optional}
      />
      <CheckboxField
        name="isOffered"
        label={t('is-offered')}
        help={t('is-offered-help')}
        defaultChecked={prize?.isOffered ?? true}
      />
    </ActionForm>
  )
}
