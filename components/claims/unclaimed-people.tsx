import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { invitePersonAction } from '@/lib/claims/actions'
import type { UnclaimedPerson } from '@/lib/claims/queries'
import { INVITATION_DAYS } from '@/lib/claims/rules'
import { formatIsoDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type UnclaimedPeopleProps = { people: readonly UnclaimedPerson[]; at: Date; locale: Locale; timeZone: string }

/** Founding people without an account: the form that invites one, and who has a link already. */
export async function UnclaimedPeople({ people, at, locale, timeZone }: UnclaimedPeopleProps) {
  const [t, common] = await Promise.all([getTranslations('claims.invite'), getTranslations('common')])
  const invited = people.flatMap((person) =>
    person.invitations.filter(({ expiresAt }) => expiresAt > at).map((invitation) => ({ person, ...invitation })),
  )
  return (
    <Section id="invite" title={t('title')} lead={t('lead', { days: INVITATION_DAYS })}>
      {people.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <ActionForm action={invitePersonAction} submit={t('submit')} pending={t('pending')} tone="secondary">
          <SelectField
            name="personId"
            label={t('person')}
            empty={t('choose')}
            options={people.map((person) => ({ value: person.id, label: nameOf(person) }))}
            required
          />
          <TextField
            name="email"
            type="email"
            label={t('email')}
            mark={common('optional')}
            help={t('email-help')}
            spellCheck={false}
          />
        </ActionForm>
      )}
      {invited.length > 0 && (
        <Table
          caption={t('open')}
          columns={[
            { key: 'name', label: t('person') },
            { key: 'until', label: t('until') },
          ]}
          rows={invited.map(({ id, person, expiresAt }) => ({
            id,
            cells: {
              name: <a href={`/${locale}/admin/claims/invitations/${id}`}>{nameOf(person)}</a>,
              until: formatIsoDay(expiresAt, timeZone),
            },
          }))}
        />
      )}
    </Section>
  )
}

const nameOf = ({ name, nativeName }: UnclaimedPerson) => (nativeName ? `${name} (${nativeName})` : name)
