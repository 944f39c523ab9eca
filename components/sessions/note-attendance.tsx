import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { noteAttendanceAction } from '@/lib/sessions/actions'

const kinds = ['PRESENT', 'ONLINE', 'APOLOGIES'] as const

type NoteAttendanceProps = { meetingId: string; people: readonly { id: string; name: string }[] }

/** For those who can't check in themselves. */
export async function NoteAttendance({ meetingId, people }: NoteAttendanceProps) {
  const t = await getTranslations('sessions')
  return (
    <Disclosure summary={t('attendance.note')}>
      <ActionForm
        action={noteAttendanceAction}
        submit={t('attendance.submit')}
        pending={t('pending')}
        tone="secondary"
        id="note-attendance"
      >
        <input type="hidden" name="meetingId" value={meetingId} />
        <SelectField
          name="personId"
          label={t('attendance.who')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="kind"
          label={t('attendance.how')}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      </ActionForm>
    </Disclosure>
  )
}
