import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { publishGoalsAction } from '@/lib/goals/actions'

export async function PublishForm({ year }: { year: number }) {
  const t = await getTranslations('goals.admin')
  return (
    <Section id="publish" title={t('publish')} lead={t('publish-lead', { year: String(year) })}>
      <ActionForm id="publish-goals" action={publishGoalsAction} submit={t('publish')} pending={t('pending')}>
        <input type="hidden" name="year" value={year} />
      </ActionForm>
    </Section>
  )
}
