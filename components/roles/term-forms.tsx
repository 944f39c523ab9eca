import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { type Actor, can } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/calendar/zone'
import type { Site } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import { correctTermAction, endRoleAction, strikeTermAction } from '@/lib/roles/actions'
import type { RecordedTerm } from '@/lib/roles/queries'
import { REASON_MAXIMUM } from '@/lib/roles/schema'
import { TermFields } from './term-fields'

type TermFormsProps = { site: Site; locale: Locale; viewer: Actor; term: RecordedTerm; today: string }

/** What can be done to a term: end it while it runs, correct it, strike it out. */
export async function TermForms({ site, locale, viewer, term, today }: TermFormsProps) {
  const t = await getTranslations('roles')
  const mayCorrect = can(viewer, 'role.correct', term)
  const day = (at: Date | null) => (at ? dayOf(at, site.timeZone) : '')
  const { id, role, dutyZh, dutyEn } = term
  const areas = Array.isArray(term.areas) ? term.areas.map(String) : []
  const shown = { role, dutyZh, dutyEn, areas, since: day(term.since), until: day(term.until) }
  return (
    <>
      {term.until === null && (
        <Disclosure summary={t('end')}>
          <ActionForm id={`end-${id}`} action={endRoleAction} submit={t('end')} pending={t('pending')} tone="danger">
            <input type="hidden" name="termId" value={id} />
            <TextField
              name="until"
              type="date"
              label={t('until')}
              help={t('end-help')}
              max={today}
              defaultValue={today}
              required
            />
            <Reason label={t('reason')} help={t('end-reason-help')} />
          </ActionForm>
        </Disclosure>
      )}
      {mayCorrect && (
        <>
          <Disclosure summary={t('correct')}>
            <ActionForm id={`correct-${id}`} action={correctTermAction} submit={t('correct')} pending={t('pending')}>
              <input type="hidden" name="termId" value={id} />
              <TermFields site={site} locale={locale} term={shown} today={today} />
            </ActionForm>
          </Disclosure>
          <Disclosure summary={t('strike')}>
            <ActionForm
              id={`strike-${id}`}
              action={strikeTermAction}
              submit={t('strike')}
              pending={t('pending')}
              tone="danger"
            >
              <input type="hidden" name="termId" value={id} />
              <Reason label={t('reason')} help={t('strike-help')} />
            </ActionForm>
          </Disclosure>
        </>
      )}
    </>
  )
}

const Reason = ({ label, help }: { label: string; help: string }) => (
  <TextAreaField name="reason" label={label} help={help} limit={REASON_MAXIMUM} rows={3} required />
)
