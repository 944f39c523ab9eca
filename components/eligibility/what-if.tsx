import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/text-field'

/** Asks for another day to be checked against; the answer is the same page at `?at=`. */
export async function WhatIf({ base, day, isAsked }: { base: string; day: string; isAsked: boolean }) {
  const t = await getTranslations('eligibility.what-if')
  return (
    <form className="search" action={base}>
      <TextField name="at" type="date" label={t('label')} help={t('help')} defaultValue={day} required />
      <button className="button" type="submit">
        {t('submit')}
      </button>
      {isAsked && <a href={base}>{t('today')}</a>}
    </form>
  )
}
