import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

/** Which two accounts; a plain form whose address can be passed on. */
export async function MergeSearch({ action, asked }: { action: string; asked: { stays: string; goes: string } }) {
  const t = await getTranslations('merging.search')
  return (
    <form method="get" action={action} className="form">
      <TextField name="stays" label={t('stays')} help={t('help')} defaultValue={asked.stays} spellCheck={false} />
      <TextField name="goes" label={t('goes')} help={t('goes-help')} defaultValue={asked.goes} spellCheck={false} />
      <div className="actions">
        <Button type="submit">{t('submit')}</Button>
      </div>
    </form>
  )
}
