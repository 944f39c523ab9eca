import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { formatDay } from '@/lib/i18n/format'
import { pick } from '@/lib/i18n/pick'
import type { Locale } from '@/lib/i18n/routing'
import { noteActionItemAction, noteDecisionAction, settleItemAction, turnToAction } from '@/lib/sessions/actions'
import type { SessionItem as Item } from '@/lib/sessions/queries'
import { ItemClock } from './item-clock'
import { NoteEditor } from './note-editor'

type SessionItemProps = {
  item: Item
  /** Since when it is being discussed; null for the others. */
  since: Date | null
  at: Date
  owners: readonly { id: string; name: string }[]
  locale: Locale
  /** What belongs to this kind of item alone: a vote. */
  children?: ReactNode
}

/** One item on the organiser's screen: its clock, notes, decisions and what people take on. */
export async function SessionItem({ item, since, at, owners, locale, children }: SessionItemProps) {
  const [t, agenda] = await Promise.all([getTranslations('sessions'), getTranslations('agenda')])
  const title = pick(item, 'title', locale)
  return (
    <li className="session-item" id={since ? 'current' : undefined} data-current={since ? '' : undefined}>
      <h3>
        {title}{' '}
        {item.outcome && (
          <Badge tone={item.outcome === 'DONE' ? 'good' : 'neutral'}>{agenda(`outcome.${item.outcome}`)}</Badge>
        )}
      </h3>
      <p className="agenda-facts">
        {since ? (
          <ItemClock since={since.getTime()} now={at.getTime()} minutes={item.minutes} label={t('clock', { title })} />
        ) : (
          <span>{agenda('minutes-short', { minutes: item.minutes })}</span>
        )}
        {item.owner && <span>{item.owner.name}</span>}
      </p>
      {item.detail && <p className="session-detail">{item.detail}</p>}
      <div className="actions">
        {!since && <ItemButton itemId={item.id} action={turnToAction} label={t('turn-to')} />}
        {item.outcome !== 'DONE' && (
          <ItemButton itemId={item.id} action={settleItemAction} label={t('had')} outcome="DONE" />
        )}
        {item.outcome !== 'CARRIED' && (
          <ItemButton itemId={item.id} action={settleItemAction} label={t('carry')} outcome="CARRIED" />
        )}
      </div>
      {children}
      <Disclosure summary={t('notes')} open={since !== null || item.note !== null}>
        <NoteEditor
          itemId={item.id}
          text={item.note?.text ?? ''}
          revision={item.note?.revision ?? 0}
          labels={{
            note: t('note.label', { title }),
            save: t('note.save'),
            pending: t('pending'),
            saved: t('note.saved'),
            saving: t('note.saving'),
            waiting: t('note.waiting'),
            conflict: t('note.conflict'),
            mine: t('note.mine'),
            theirs: t('note.theirs'),
            keepMine: t('note.keep-mine'),
            keepTheirs: t('note.keep-theirs'),
            keepBoth: t('note.keep-both'),
          }}
        />
      </Disclosure>
      <Results item={item} owners={owners} locale={locale} title={title} />
    </li>
  )
}

type ItemButtonProps = {
  itemId: string
  action: typeof turnToAction
  label: string
  outcome?: 'DONE' | 'CARRIED'
}

async function ItemButton({ itemId, action, label, outcome }: ItemButtonProps) {
  const t = await getTranslations('sessions')
  return (
    <ActionForm
      action={action}
      submit={label}
      pending={t('pending')}
      tone={outcome ? 'quiet' : 'secondary'}
      id={`${outcome ?? 'turn'}-${itemId}`}
      inline
    >
      <input type="hidden" name="itemId" value={itemId} />
      {outcome && <input type="hidden" name="outcome" value={outcome} />}
    </ActionForm>
  )
}

async function Results({
  item,
  owners,
  locale,
  title,
}: Pick<SessionItemProps, 'item' | 'owners' | 'locale'> & { title: string }) {
  const t = await getTranslations('sessions')
  return (
    <>
      {item.decisions.length > 0 && (
        <ul className="results">
          {item.decisions.map(({ id, text }) => (
            <li key={id}>
              <b>{t('decision.one')}</b> {text}
            </li>
          ))}
        </ul>
      )}
      {item.actions.length > 0 && (
        <ul className="results">
          {item.actions.map(({ id, text, owner, dueOn }) => (
            <li key={id}>
              <b>{t('action.one')}</b> {t('action.line', { text, name: owner.name, day: formatDay(locale, dueOn) })}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={t('decision.add')}>
        <ActionForm
          action={noteDecisionAction}
          submit={t('decision.submit')}
          pending={t('pending')}
          tone="secondary"
          id={`decision-${item.id}`}
        >
          <input type="hidden" name="itemId" value={item.id} />
          <TextAreaField name="text" label={t('decision.label', { title })} rows={2} required />
        </ActionForm>
      </Disclosure>
      <Disclosure summary={t('action.add')}>
        <ActionForm
          action={noteActionItemAction}
          submit={t('action.submit')}
          pending={t('pending')}
          tone="secondary"
          id={`action-${item.id}`}
        >
          <input type="hidden" name="itemId" value={item.id} />
          <TextField name="text" label={t('action.what')} required />
          <SelectField
            name="ownerId"
            label={t('action.owner')}
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="dueOn" type="date" label={t('action.due')} required />
        </ActionForm>
      </Disclosure>
    </>
  )
}
