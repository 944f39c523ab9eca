import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { Section } from '@/components/ui/section'
import { tickChecklistAction } from '@/lib/rota/actions'
import { type ChecklistItem, checklists } from '@/lib/rota/rules'

type ChecklistProps = { duty: { id: string; kind: keyof typeof checklists; checked: readonly ChecklistItem[] } }

/** What the organiser sees to, up to handing over. */
export async function Checklist({ duty }: ChecklistProps) {
  const t = await getTranslations('rota')
  return (
    <Section id="checklist" title={t('checklist')} lead={t('checklist-lead')}>
      <ActionForm
        action={tickChecklistAction}
        submit={t('checklist-save')}
        pending={t('pending')}
        tone="secondary"
        id="tick-checklist"
      >
        <input type="hidden" name="dutyId" value={duty.id} />
        <ChoiceField
          name="checked"
          label={t('checklist-done')}
          options={checklists[duty.kind].map((item) => ({ value: item, label: t(`item.${item}`) }))}
          choose="many"
          defaultValues={duty.checked}
        />
      </ActionForm>
    </Section>
  )
}
