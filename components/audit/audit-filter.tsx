import { getTranslations } from 'next-intl/server'
import { Button, LinkButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { AuditFilter as Filter } from '@/lib/audit/schema'
import { auditActions } from '@/lib/i18n/audit-action'
import type { Locale } from '@/lib/i18n/routing'

/** A plain GET form: the filter is in the address. */
export async function AuditFilter({ filter, locale }: { filter: Filter; locale: Locale }) {
  const [t, words] = await Promise.all([getTranslations('audit.filter'), getTranslations('auditActions')])
  const { after: _, ...given } = filter
  const base = `/${locale}/admin/audit`
  return (
    <search>
      <form className="list-filter" action={base}>
        <TextField name="who" label={t('who')} defaultValue={filter.who ?? ''} autoComplete="off" />
        <TextField
          name="action"
          label={t('action')}
          defaultValue={filter.action ?? ''}
          autoComplete="off"
          suggestions={auditActions.map((action) => ({ value: action, label: words(action) }))}
        />
        <TextField name="subject" label={t('subject')} defaultValue={filter.subject ?? ''} autoComplete="off" />
        <TextField name="from" type="date" label={t('from')} defaultValue={filter.from ?? ''} />
        <TextField name="to" type="date" label={t('to')} defaultValue={filter.to ?? ''} />
        <div className="actions">
          <Button type="submit">{t('submit')}</Button>
          {Object.values(given).some(Boolean) && (
            <LinkButton href={base} tone="quiet">
              {t('clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
