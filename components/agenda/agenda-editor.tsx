import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import {
  addItemAction,
  dropItemAction,
  moveItemAction,
  publishDraftAction,
  setMinutesAction,
} from '@/lib/agenda/actions'
import type { ListedItem } from '@/lib/agenda/queries'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'

type AgendaEditorProps = {
  items: readonly ListedItem[]
  meeting: { id: string; startsAt: Date; endsAt: Date }
  locale: Locale
}

/** The organiser's hand on the agenda: order, times, what is on it. Every control is a form of its own. */
export async function AgendaEditor({ items, meeting, locale }: AgendaEditorProps) {
  const t = await getTranslations('agenda')
  const listed = items.filter(({ droppedAt }) => !droppedAt)
  const planned = Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000)
  const minutes = listed.reduce((sum, item) => sum + item.minutes, 0)
  return (
    <Section id="agenda" title={t('title')} lead={t('edit.total', { minutes, planned })}>
      <ol className="agenda-editor">
        {listed.map((item, index) => (
          <EditedItem
            key={item.id}
            item={item}
            title={pick(item, 'title', locale)}
            isFirst={index === 0}
            isLast={index === listed.length - 1}
          />
        ))}
      </ol>
      {items
        .filter(({ droppedAt }) => droppedAt)
        .map((item) => (
          <div key={item.id} className="absences-line">
            <del>{pick(item, 'title', locale)}</del>
            <ItemForm
              action={dropItemAction}
              itemId={item.id}
              fields={{ keep: 'yes' }}
              submit={t('edit.restore')}
              label={t('edit.restore-item', { title: pick(item, 'title', locale) })}
            />
          </div>
        ))}
      <h3>{t('edit.add')}</h3>
      <ActionForm
        action={addItemAction}
        submit={t('edit.add')}
        pending={t('edit.pending')}
        tone="secondary"
        id="add-item"
      >
        <input type="hidden" name="meetingId" value={meeting.id} />
        <TextField name="title" label={t('edit.add-title')} required />
        <TextField
          name="minutes"
          type="number"
          label={t('edit.add-minutes')}
          min={1}
          max={240}
          defaultValue={10}
          required
        />
      </ActionForm>
      <ActionForm
        action={publishDraftAction}
        submit={t('edit.publish')}
        pending={t('edit.pending')}
        tone="secondary"
        id="publish-draft"
      >
        <input type="hidden" name="meetingId" value={meeting.id} />
        <p className="field-help">{t('edit.publish-help')}</p>
      </ActionForm>
    </Section>
  )
}

type EditedItemProps = { item: ListedItem; title: string; isFirst: boolean; isLast: boolean }

async function EditedItem({ item, title, isFirst, isLast }: EditedItemProps) {
  const t = await getTranslations('agenda.edit')
  return (
    <li>
      <p className="agenda-editor-title">{title}</p>
      <div className="agenda-editor-controls">
        {!isFirst && (
          <ItemForm
            action={moveItemAction}
            itemId={item.id}
            fields={{ direction: 'up' }}
            submit={t('up')}
            label={t('up-item', { title })}
          />
        )}
        {!isLast && (
          <ItemForm
            action={moveItemAction}
            itemId={item.id}
            fields={{ direction: 'down' }}
            submit={t('down')}
            label={t('down-item', { title })}
          />
        )}
        <ActionForm
          action={setMinutesAction}
          submit={t('set')}
          pending={t('pending')}
          tone="quiet"
          id={`minutes-${item.id}`}
          inline
        >
          <input type="hidden" name="itemId" value={item.id} />
          <input
            className="input agenda-minutes"
            type="number"
            name="minutes"
            min={1}
            max={240}
            defaultValue={item.minutes}
            aria-label={t('minutes', { title })}
          />
        </ActionForm>
        <ItemForm
          action={dropItemAction}
          itemId={item.id}
          fields={{ keep: 'no' }}
          submit={t('drop')}
          label={t('drop-item', { title })}
        />
      </div>
    </li>
  )
}

type ItemFormProps = {
  action: typeof moveItemAction
  itemId: string
  fields: Record<string, string>
  submit: string
  /** Names the form by what it does to which item. */
  label: string
}

async function ItemForm({ action, itemId, fields, submit, label }: ItemFormProps) {
  const t = await getTranslations('agenda.edit')
  const id = `${Object.values(fields).join('-')}-${itemId}`
  return (
    <fieldset aria-label={label}>
      <ActionForm action={action} submit={submit} pending={t('pending')} tone="quiet" id={id} inline>
        <input type="hidden" name="itemId" value={itemId} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </ActionForm>
    </fieldset>
  )
}
